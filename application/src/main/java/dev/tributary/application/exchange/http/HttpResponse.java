package dev.tributary.application.exchange.http;

import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.JsonContentType;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The head of a response and its body as it arrives.
 *
 * @param length of the body as announced, when it is and nothing is compressed
 * @param address the IP address that responded
 * @param connected how long it took to have the connection
 */
public record HttpResponse(
    int status,
    List<ResponseHeader> headers,
    OptionalLong length,
    String address,
    ConnectTimes connected,
    InputStream body) {
  public HttpResponse {
    headers = List.copyOf(headers);
  }

  /** The first header of that name, in any case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(ResponseHeader::value)
        .findFirst();
  }

  /**
   * The encoding that the response declares for its text, UTF-8 when it declares none or an unknown
   * one.
   */
  public Charset charset() {
    return JsonContentType.charset(header("Content-Type").orElse(""));
  }

  /** The same head before another body. */
  public HttpResponse withBody(InputStream other) {
    return new HttpResponse(status, headers, length, address, connected, other);
  }

  /** The same head without content, whatever followed it. */
  public HttpResponse withoutContent() {
    return withBody(new NoContent(false));
  }

  /** The same as a result without rows, whatever its status. */
  public HttpResponse empty() {
    return withBody(new NoContent(true));
  }

  /** Whether the status is one of success. */
  public boolean success() {
    return status >= 200 && status < 300;
  }

  /** Whether there is nothing to read: status 204 or 205, or a body of no bytes. */
  public boolean noContent() {
    return body instanceof NoContent;
  }

  /** Whether a rule of its call declares that it means no rows. */
  public boolean declaredEmpty() {
    return body instanceof NoContent none && none.declared;
  }

  private static final class NoContent extends InputStream {
    private final boolean declared;

    NoContent(boolean declared) {
      this.declared = declared;
    }

    @Override
    public int read() {
      return -1;
    }
  }
}
