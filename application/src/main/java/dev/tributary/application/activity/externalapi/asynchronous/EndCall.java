package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.activity.externalapi.request.HeaderSetting;
import dev.tributary.domain.exchange.HttpMethod;
import java.util.List;
import java.util.Optional;

/**
 * A request that ends a job, as it can be stored: without the value of a secret.
 *
 * @param headers whose secrets are names
 * @param personal whether the request that created the job holds personal data
 */
public record EndCall(
    HttpMethod method,
    String url,
    List<HeaderSetting> headers,
    Optional<AccountName> account,
    boolean personal) {
  public EndCall {
    headers = List.copyOf(headers);
  }
}
