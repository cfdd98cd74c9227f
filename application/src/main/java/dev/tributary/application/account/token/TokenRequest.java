package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A request for a token, sent as POST with the parameters form-encoded in its body.
 *
 * @param account whose transport settings hold
 * @param parameters of the body, in order, secrets included
 * @param headers besides {@code Content-Type} and {@code Accept}
 * @param time from resolving the name to the last byte
 */
public record TokenRequest(
    ExternalAccount account,
    EndpointUrl url,
    SequencedMap<String, String> parameters,
    List<RenderedHeader> headers,
    Duration time,
    CancelSignal cancel) {
  public TokenRequest {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    headers = List.copyOf(headers);
  }

  /** Without the parameters, some of which are secrets. */
  @Override
  public String toString() {
    return "TokenRequest[" + account.name() + "]";
  }
}
