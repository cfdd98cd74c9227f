package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RetryPolicy;
import java.util.List;

/**
 * Where and how the API is called.
 *
 * @param url may hold {@code $(expression)} in path and query
 * @param idempotencyKey whether a key is sent that makes a repeat recognisable
 */
public record CallSettings(
    HttpMethod method,
    String url,
    List<HeaderSetting> headers,
    boolean idempotencyKey,
    RetryPolicy retry) {
  public CallSettings {
    headers = List.copyOf(headers);
  }
}
