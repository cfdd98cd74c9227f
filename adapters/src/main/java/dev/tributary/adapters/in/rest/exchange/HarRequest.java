package dev.tributary.adapters.in.rest.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URLDecoder;
import java.util.Arrays;
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
        query(request.url()),
        -1,
        request.body().bytes(),
        request.body().bytes() > 0 ? sent : null);
  }

  private static List<HeaderResponse> query(String url) {
    String query = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .map(pair -> new HeaderResponse(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : ""))
        .toList();
  }

  /** As it was sent where it cannot be decoded. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  static String contentType(List<RecordedHeader> headers) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
        .map(RecordedHeader::value)
        .findFirst()
        .orElse("");
  }
}
