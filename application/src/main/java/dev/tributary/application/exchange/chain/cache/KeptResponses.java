package dev.tributary.application.exchange.chain.cache;

import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.cache.CacheRound.Served;
import dev.tributary.application.exchange.cache.CachedResponse;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ConnectTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Gives the reader a kept response in the place of one that is received. */
@ApplicationScoped
public class KeptResponses implements CallSender {
  private final ResponseCache cache;
  private final InstantSource clock;

  public KeptResponses(ResponseCache cache, InstantSource clock) {
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader) {
    if (!(call.cache() instanceof Served(var response, _))) {
      throw new IllegalStateException(
          "nothing is kept for a call to '%s'".formatted(call.shownUrl()));
    }
    try (InputStream body = cache.body(response)) {
      return reader.read(
          UsableResponse.unrecorded(response(response, body), call.prepared().mask()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** With its age (RFC 9111, 5.1). */
  HttpResponse response(CachedResponse kept, InputStream body) {
    ResponseHeader age =
        new ResponseHeader("Age", Long.toString(kept.age(clock.instant()).toSeconds()));
    List<ResponseHeader> headers = Stream.concat(kept.headers().stream(), Stream.of(age)).toList();
    return new HttpResponse(
        kept.status(), headers, OptionalLong.of(kept.bytes()), "", ConnectTimes.NONE, body);
  }
}
