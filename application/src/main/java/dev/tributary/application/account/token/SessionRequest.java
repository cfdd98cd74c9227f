package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.util.List;

/**
 * A request that logs in, secrets included.
 *
 * @param account whose transport settings hold
 * @param time from resolving the name to the last byte
 */
public record SessionRequest(
    ExternalAccount account,
    HttpMethod method,
    EndpointUrl url,
    List<RenderedHeader> headers,
    RequestBody body,
    Duration time,
    CancelSignal cancel) {
  public SessionRequest {
    headers = List.copyOf(headers);
  }

  /** Without values, some of which are secrets. */
  @Override
  public String toString() {
    return "SessionRequest[" + account.name() + "]";
  }
}
