package dev.tributary.adapters.in.rest.exchange;

import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/** A response of a HAR, masked and cut as it was recorded; of status 0 when none came. */
@RegisterForReflection
public record HarResponse(
    int status,
    String statusText,
    String httpVersion,
    List<HeaderResponse> cookies,
    List<HeaderResponse> headers,
    Content content,
    String redirectURL,
    long headersSize,
    long bodySize) {
  /** What came. */
  @RegisterForReflection
  public record Content(long size, String mimeType, String text) {}

  static HarResponse of(Optional<RecordedResponse> response) {
    List<RecordedHeader> headers = response.map(RecordedResponse::headers).orElse(List.of());
    RecordedBody body = response.map(RecordedResponse::body).orElse(RecordedBody.NONE);
    return new HarResponse(
        response.map(RecordedResponse::status).orElse(0),
        "",
        "HTTP/1.1",
        List.of(),
        HeaderResponse.all(headers),
        new Content(body.bytes(), HarRequest.contentType(headers), body.head()),
        "",
        -1,
        -1);
  }
}
