package dev.tributary.application.activity.externalapi.progress;

import dev.tributary.application.exchange.RetryState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The written form of a call that is paused. */
final class PausedText {
  private static final String ATTEMPTS = "attempts";
  private static final String DEADLINE = "deadline";
  private static final String URL = "pausedUrl";
  private static final String STATUS = "pausedStatus";

  private PausedText() {}

  static void write(RetryState paused, NamedValues values) {
    values
        .with(ATTEMPTS, paused.attempts())
        .with(DEADLINE, paused.deadline())
        .with(URL, paused.url());
    paused.status().ifPresent(status -> values.with(STATUS, status));
  }

  static Optional<RetryState> read(NamedValues values) {
    return values
        .find(ATTEMPTS)
        .map(
            attempts ->
                new RetryState(
                    Integer.parseInt(attempts),
                    Instant.parse(values.get(DEADLINE)),
                    values.find(URL).orElse(""),
                    status(values)));
  }

  private static OptionalInt status(NamedValues values) {
    return values
        .find(STATUS)
        .map(status -> OptionalInt.of(Integer.parseInt(status)))
        .orElse(OptionalInt.empty());
  }
}
