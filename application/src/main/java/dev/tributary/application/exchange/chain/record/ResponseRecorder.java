package dev.tributary.application.exchange.chain.record;

import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.cache.CacheRound;
import dev.tributary.application.exchange.http.CopyingStream;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.application.exchange.recording.RecordedBytes;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Observes a response while it is checked and read, and collects its record. */
public final class ResponseRecorder {
  private final PreparedCall call;
  private final RecordedBytes head;
  private final InstantSource clock;
  private final Instant start;
  private Optional<HttpResponse> httpResponse = Optional.empty();
  private Duration firstByte = Duration.ZERO;
  private SecretMask ofResponse = SecretMask.NONE;

  ResponseRecorder(PreparedCall call, int recordedBytes, InstantSource clock, Instant start) {
    this.call = call;
    this.head = new RecordedBytes(call.mask(), recordedBytes);
    this.clock = clock;
    this.start = start;
  }

  /** The response that has just arrived, whose reading is recorded. */
  HttpResponse observed(HttpResponse arrived) {
    httpResponse = Optional.of(arrived);
    firstByte = Duration.between(start, clock.instant());
    return arrived.withBody(new CopyingStream(arrived.body(), head::add));
  }

  /** Masks a secret that the response holds. */
  void hide(Secret secret) {
    ofResponse = new SecretMask(List.of(secret));
  }

  Message transferred(String url) {
    String announced =
        httpResponse.stream()
            .flatMapToLong(head -> head.length().stream())
            .mapToObj(Long::toString)
            .findFirst()
            .orElse("?");
    return Message.of("exchange.transferred", url, Long.toString(head.count()), announced);
  }

  /** What is kept, as far as a response came. */
  Optional<RecordedResponse> recorded(CacheRound cache) {
    return httpResponse.map(
        arrived ->
            new RecordedResponse(
                arrived.status(),
                arrived.headers().stream().map(this::recorded).toList(),
                body(),
                arrived.address(),
                new ExchangeTiming(arrived.connected(), firstByte),
                cache.use(arrived.status())));
  }

  private RecordedBody body() {
    RecordedBody body = head.body();
    return new RecordedBody(ofResponse.maskCut(body.head()), body.bytes());
  }

  private RecordedHeader recorded(ResponseHeader header) {
    String value =
        HeaderName.sensitive(header.name())
            ? Secret.MASK
            : ofResponse.mask(call.mask().mask(header.value()));
    return new RecordedHeader(header.name(), value);
  }
}
