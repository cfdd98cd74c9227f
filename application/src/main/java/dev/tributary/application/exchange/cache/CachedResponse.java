package dev.tributary.application.exchange.cache;

import dev.tributary.application.exchange.http.ResponseHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The head of a kept response.
 *
 * @param headers none with the name of a credential
 * @param bytes of the body
 * @param validatedAt when the API gave it, or confirmed it last
 */
public record CachedResponse(
    UUID id, int status, List<ResponseHeader> headers, long bytes, Instant validatedAt) {
  public CachedResponse {
    headers = List.copyOf(headers);
  }

  public Duration age(Instant now) {
    Duration age = Duration.between(validatedAt, now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  /** The first header of that name, in any case. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(ResponseHeader::value)
        .findFirst();
  }

  /** Whether a request can revalidate it (RFC 9110, 8.8). */
  public boolean hasValidator() {
    return header("ETag").or(() -> header("Last-Modified")).isPresent();
  }
}
