package dev.tributary.application.exchange.chain.cache;

import dev.tributary.application.exchange.CallInterceptor;
import dev.tributary.application.exchange.CallSender;
import dev.tributary.application.exchange.OutgoingCall;
import dev.tributary.application.exchange.PreparedCall;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.cache.CacheRound.Called;
import dev.tributary.application.exchange.cache.CacheRound.Unused;
import dev.tributary.application.exchange.cache.CacheWriter;
import dev.tributary.application.exchange.cache.CachedResponse;
import dev.tributary.application.exchange.cache.ResponseCache;
import dev.tributary.application.exchange.http.CopyingStream;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the response of an attempt while its reader consumes it, and asks the API with the attempt
 * if what is kept already is still its response (RFC 9110, 13.1). A response that the reader or a
 * rule refuses is not kept, and none to an address that repeats a credential: it would be served
 * before that is known and can be masked.
 */
@ApplicationScoped
public class KeepResponse implements CallInterceptor {
  private final ResponseCache cache;
  private final KeptResponses kept;
  private final KeptAccounts accounts;
  private final InstantSource clock;

  public KeepResponse(
      ResponseCache cache, KeptResponses kept, KeptAccounts accounts, InstantSource clock) {
    this.cache = cache;
    this.kept = kept;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public <T> T send(OutgoingCall call, ResponseReader<T> reader, CallSender next) {
    if (!(call.cache() instanceof Called round)) {
      return next.send(call, reader);
    }
    return signedInAs(round, call) && !call.repeatsCredential()
        ? next.send(
            call.with(conditions(call.prepared(), round)),
            arrived -> read(call, round, arrived, reader))
        : next.send(call.with(new Unused()), reader);
  }

  /** Not when the account was changed since the cache was asked. */
  private boolean signedInAs(Called round, OutgoingCall call) {
    return accounts.of(call.call()).filter(round.account()::equals).isPresent();
  }

  private <T> T read(
      OutgoingCall call, Called round, UsableResponse arrived, ResponseReader<T> reader)
      throws IOException {
    HttpResponse response = arrived.response();
    if (round.confirmedBy(response.status())) {
      return confirmed(call, round.kept().orElseThrow(), arrived, reader);
    }
    return StorableResponse.mayBeKept(response)
        ? keeping(call, round, arrived, reader)
        : reader.read(arrived);
  }

  private <T> T confirmed(
      OutgoingCall call, CachedResponse response, UsableResponse arrived, ResponseReader<T> reader)
      throws IOException {
    cache.validated(response, clock.instant());
    call.context().trace(Message.of("exchange.cacheConfirmed", call.shownUrl()));
    try (InputStream body = cache.body(response)) {
      return reader.read(
          new UsableResponse(kept.response(response, body), arrived.mask(), arrived.end()));
    }
  }

  private <T> T keeping(
      OutgoingCall call, Called round, UsableResponse arrived, ResponseReader<T> reader)
      throws IOException {
    HttpResponse response = arrived.response();
    try (CacheWriter writer =
        cache.begin(
            round.key(),
            response.status(),
            StorableResponse.headers(response, call.prepared().mask()),
            clock.instant())) {
      InputStream body = new CopyingStream(response.body(), writer::write);
      T result =
          reader.read(new UsableResponse(response.withBody(body), arrived.mask(), arrived.end()));
      body.transferTo(OutputStream.nullOutputStream());
      writer.complete();
      return result;
    }
  }

  /** An author who asks with a condition handles the response, too. */
  private static List<RenderedHeader> conditions(PreparedCall prepared, Called round) {
    List<RenderedHeader> conditions = new ArrayList<>();
    if (!prepared.sends("If-None-Match") && !prepared.sends("If-Modified-Since")) {
      round.kept().ifPresent(response -> add(conditions, response));
    }
    return conditions;
  }

  private static void add(List<RenderedHeader> conditions, CachedResponse response) {
    response
        .header("ETag")
        .ifPresent(tag -> conditions.add(new RenderedHeader("If-None-Match", tag, false)));
    response
        .header("Last-Modified")
        .ifPresent(at -> conditions.add(new RenderedHeader("If-Modified-Since", at, false)));
  }
}
