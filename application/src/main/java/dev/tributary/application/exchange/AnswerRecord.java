package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.ExchangeAnswer;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.KeptHeader;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Watches an answer while it is judged and read, and remembers what is kept of it. */
final class AnswerRecord {
  private final SecretMask mask;
  private final KeptBytes head;
  private final InstantSource clock;
  private final Instant start;
  private Optional<Answer> answer = Optional.empty();
  private Duration firstByte = Duration.ZERO;

  AnswerRecord(SecretMask mask, int keptBytes, InstantSource clock, Instant start) {
    this.mask = mask;
    this.head = new KeptBytes(mask, keptBytes);
    this.clock = clock;
    this.start = start;
  }

  /** Gives the reader a usable answer, refuses any other. */
  <T> T read(Answer arrived, AnswerReader<T> reader) throws IOException {
    answer = Optional.of(arrived);
    firstByte = Duration.between(start, clock.instant());
    InputStream body = new WatchedStream(arrived.body(), head);
    return reader.read(AnswerRules.usable(arrived.withBody(body), mask));
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
    String value = HeaderName.sensitive(header.name()) ? Secret.MASK : mask.mask(header.value());
    return new KeptHeader(header.name(), value);
  }
}
