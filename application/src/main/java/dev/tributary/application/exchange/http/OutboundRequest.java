package dev.tributary.application.exchange.http;

import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.util.List;

/**
 * One attempt, complete but for what the connection adds (Host, Content-Length, Accept-Encoding).
 *
 * @param responseBytes most bytes of the response's body, decompressed
 * @param time from resolving the name to the last byte
 */
public record OutboundRequest(
    HttpMethod method,
    EndpointUrl url,
    List<RenderedHeader> headers,
    RequestBody body,
    long responseBytes,
    Duration time,
    Transport transport,
    CancelSignal cancel) {
  public OutboundRequest {
    headers = List.copyOf(headers);
  }

  /** An attempt without an account. */
  public OutboundRequest(
      HttpMethod method,
      EndpointUrl url,
      List<RenderedHeader> headers,
      RequestBody body,
      long responseBytes,
      Duration time,
      CancelSignal cancel) {
    this(method, url, headers, body, responseBytes, time, Transport.DEFAULT, cancel);
  }
}
