package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeAnswer;
import dev.tributary.domain.exchange.ExchangeCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.KeptHeader;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Watches an answer while it is judged and read, and remembers what is kept of it. */
final class AnswerRecord {
  private final PreparedCall call;
  private final KeptBytes head;
  private final InstantSource clock;
  private final Instant start;
  private Optional<Answer> answer = Optional.empty();
  private Duration firstByte = Duration.ZERO;

  AnswerRecord(PreparedCall call, int keptBytes, InstantSource clock, Instant start) {
    this.call = call;
    this.head = new KeptBytes(call.mask(), keptBytes);
    this.clock = clock;
    this.start = start;
  }

  /** Gives the reader a usable response, refuses any other, and any that exhausts the program. */
  <T> T read(Answer arrived, AnswerReader<T> reader) throws IOException {
    answer = Optional.of(arrived);
    firstByte = Duration.between(start, clock.instant());
    InputStream body = new WatchedStream(arrived.body(), head);
    try {
      return reader.read(AnswerRules.usable(arrived.withBody(body), call));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      throw new ExchangeFailed(
          ExchangeFailure.answered(
              arrived.status(), ExchangeCode.READING_FAILED, exhausted.getClass().getSimpleName()),
          exhausted);
    }
  }

  Message transferred(String url) {
    String announced =
        answer.stream()
            .flatMapToLong(head -> head.length().stream())
            .mapToObj(Long::toString)
            .findFirst()
            .orElse("?");
    return Message.of("exchange.transferred", url, Long.toString(head.count()), announced);
  }

  /** What is kept, as far as an answer came. */
  Optional<ExchangeAnswer> kept() {
    return answer.map(
        arrived ->
            new ExchangeAnswer(
                arrived.status(),
                arrived.headers().stream().map(this::kept).toList(),
                head.body(),
                arrived.address(),
                firstByte));
  }

  private KeptHeader kept(AnswerHeader header) {
    String value =
        HeaderName.sensitive(header.name()) ? Secret.MASK : call.mask().mask(header.value());
    return new KeptHeader(header.name(), value);
  }
}
