package dev.tributary.adapters.in.rest.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded response, masked.
 *
 * @param body its beginning
 * @param bodyBytes as many as were read, decompressed
 * @param address that the connection was made to; empty when the cache had the response
 * @param cache {@code hit}, {@code miss}, {@code revalidated} or {@code stale}; missing for a call
 *     without a cache
 * @param dnsMillis resolving the name; missing when it was not measured
 * @param connectMillis until the connection was accepted; missing when an open one was used
 * @param tlsMillis the handshake; missing without one
 * @param firstByteMillis from the start of the attempt to the head of the response
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivedResponse(
    int status,
    List<HeaderResponse> headers,
    String body,
    long bodyBytes,
    String address,
    @Nullable String cache,
    @Nullable Long dnsMillis,
    @Nullable Long connectMillis,
    @Nullable Long tlsMillis,
    long firstByteMillis) {
  public static ReceivedResponse from(RecordedResponse response) {
    return new ReceivedResponse(
        response.status(),
        HeaderResponse.all(response.headers()),
        response.body().head(),
        response.body().bytes(),
        response.address(),
        response.cache() == CacheUse.NONE ? null : response.cache().name().toLowerCase(Locale.ROOT),
        millis(response.timing().connected().dns()),
        millis(response.timing().connected().connect()),
        millis(response.timing().connected().tls()),
        response.timing().firstByte().toMillis());
  }

  private static @Nullable Long millis(Optional<Duration> time) {
    return time.map(Duration::toMillis).orElse(null);
  }
}
