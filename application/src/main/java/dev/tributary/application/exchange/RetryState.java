package dev.tributary.application.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a call is whose next attempt follows a long pause.
 *
 * @param attempts that were made
 * @param deadline of the whole call
 */
public record RetryState(int attempts, Instant deadline) {
  private static final Pattern FORM = Pattern.compile("retry (\\d{1,6}) (\\S{1,40})");

  /** Its written form. */
  public String text() {
    return "retry %d %s".formatted(attempts, deadline);
  }

  /** Empty when the text is of something else. */
  public static Optional<RetryState> parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new RetryState(Integer.parseInt(form.group(1)), Instant.parse(form.group(2))))
        : Optional.empty();
  }
}
