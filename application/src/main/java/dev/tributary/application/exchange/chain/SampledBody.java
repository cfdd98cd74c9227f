package dev.tributary.application.exchange.chain;

import dev.tributary.application.exchange.http.BodyValues;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.domain.exchange.rule.BodyStart;
import dev.tributary.domain.json.JsonPointer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads the beginning of a body when the first rule asks for it, and leaves the body as it was. A
 * body of no success that breaks off is empty: its status is enough.
 */
final class SampledBody implements BodyStart {
  private final HttpResponse response;
  private final BodyValues values;
  private final int bytes;
  private InputStream body;
  private Optional<String> text = Optional.empty();

  /**
   * @param bytes of the body that rules see
   */
  SampledBody(HttpResponse response, BodyValues values, int bytes) {
    this.response = response;
    this.values = values;
    this.bytes = bytes;
    this.body = response.body();
  }

  /** The response with its whole body. */
  HttpResponse response() {
    return response.withBody(body);
  }

  @Override
  public String text() {
    if (text.isEmpty()) {
      text = Optional.of(read());
    }
    return text.get();
  }

  @Override
  public Optional<String> at(JsonPointer pointer) {
    return values.find(text(), pointer);
  }

  private String read() {
    BufferedInputStream buffered = new BufferedInputStream(body);
    buffered.mark(bytes);
    try {
      byte[] start = buffered.readNBytes(bytes);
      buffered.reset();
      body = buffered;
      return new String(start, response.charset());
    } catch (ExchangeFailed broken) {
      if (response.success()) {
        throw broken;
      }
      body = InputStream.nullInputStream();
      return "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
