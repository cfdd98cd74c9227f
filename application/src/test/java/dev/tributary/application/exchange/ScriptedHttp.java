package dev.tributary.application.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.BodyReader;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpExchange;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.application.exchange.http.ResponseHeader;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A transport that returns prepared responses in turn, the last one again and again. */
public final class ScriptedHttp implements HttpExchange {
  private final Deque<Supplier<HttpResponse>> script = new ArrayDeque<>();
  private final List<OutboundRequest> sent = new ArrayList<>();

  public ScriptedHttp responding(int status, String body, ResponseHeader... headers) {
    byte[] bytes = body.getBytes(UTF_8);
    script.add(
        () ->
            new HttpResponse(
                status,
                List.of(headers),
                OptionalLong.of(bytes.length),
                "192.0.2.1",
                ConnectTimes.NONE,
                new ByteArrayInputStream(bytes)));
    return this;
  }

  public ScriptedHttp respondingJson(String body) {
    return responding(200, body, new ResponseHeader("Content-Type", "application/json"));
  }

  /** A response whose body ends in the middle. */
  public ScriptedHttp breakingOff(int status, String beginning) {
    InputStream cut =
        new InputStream() {
          @Override
          public int read() {
            throw new ExchangeFailed(ExchangeFailure.afterResponse(status, ExchangeErrorCode.CUT));
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    script.add(
        () ->
            new HttpResponse(
                status,
                List.of(new ResponseHeader("Content-Type", "application/json")),
                OptionalLong.empty(),
                "192.0.2.1",
                ConnectTimes.NONE,
                new SequenceInputStream(new ByteArrayInputStream(beginning.getBytes(UTF_8)), cut)));
    return this;
  }

  public ScriptedHttp failing(ExchangeFailure failure) {
    return throwing(new ExchangeFailed(failure));
  }

  public ScriptedHttp throwing(RuntimeException problem) {
    script.add(
        () -> {
          throw problem;
        });
    return this;
  }

  /** Every request that went out. */
  public List<OutboundRequest> sent() {
    return List.copyOf(sent);
  }

  @Override
  public <T> T send(OutboundRequest request, BodyReader<T> reader) {
    sent.add(request);
    Supplier<HttpResponse> next = script.size() > 1 ? script.remove() : script.element();
    try {
      return reader.read(next.get());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
