package dev.tributary.adapters.in.rest.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request of a HAR, masked and cut as it was recorded. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HarRequest(
    String method,
    String url,
    String httpVersion,
    List<HeaderResponse> cookies,
    List<HeaderResponse> headers,
    List<HeaderResponse> queryString,
    long headersSize,
    long bodySize,
    @Nullable PostData postData) {
  /** What was sent. */
  @RegisterForReflection
  public record PostData(String mimeType, String text) {}

  static HarRequest of(RecordedRequest request) {
    PostData sent = new PostData(contentType(request.headers()), request.body().head());
    return new HarRequest(
        request.method().name(),
        request.url(),
        "HTTP/1.1",
        List.of(),
        HeaderResponse.all(request.headers()),
        List.of(),
        -1,
        request.body().bytes(),
        request.body().bytes() > 0 ? sent : null);
  }

  static String contentType(List<RecordedHeader> headers) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
        .map(RecordedHeader::value)
        .findFirst()
        .orElse("");
  }
}
