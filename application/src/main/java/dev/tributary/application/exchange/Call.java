package dev.tributary.application.exchange;

import dev.tributary.application.account.authentication.Credentials;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RenderedHeader;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretMask;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as its activity prepared it, all attempts included.
 *
 * @param headers rendered; the program adds {@code Content-Type} and {@code Idempotency-Key}
 * @param account that signs each attempt in; empty for none
 * @param secrets whose values may appear in the address, the body or the response; those of headers
 *     are known by themselves
 */
public record Call(
    CallKey place,
    HttpMethod method,
    EndpointUrl url,
    List<RenderedHeader> headers,
    RequestBody body,
    CallPolicy policy,
    Optional<AccountName> account,
    Collection<Secret> secrets) {
  public Call {
    headers = List.copyOf(headers);
    secrets = List.copyOf(secrets);
  }

  /** The same call with what signs it in. */
  Call signedIn(Credentials credentials) {
    return new Call(
        place,
        method,
        credentials.url(),
        Stream.concat(headers.stream(), credentials.headers().stream()).toList(),
        body,
        policy,
        account,
        Stream.concat(secrets.stream(), credentials.secrets().stream()).toList());
  }

  /** The same call, whose record hides a further secret. */
  public Call hiding(Secret secret) {
    return new Call(
        place,
        method,
        url,
        headers,
        body,
        policy,
        account,
        Stream.concat(secrets.stream(), Stream.of(secret)).toList());
  }

  /** The same call as a redirect continues it. */
  Call redirected(HttpMethod other, EndpointUrl target, RequestBody content) {
    return new Call(place, other, target, headers, content, policy, account, secrets);
  }

  /** Hides every secret of this call in a text that is kept or shown. */
  public SecretMask mask() {
    return CallSecrets.mask(this);
  }

  /** The same call, made in another way. */
  public Call with(CallPolicy other) {
    return new Call(place, method, url, headers, body, other, account, secrets);
  }

  /**
   * The address as journal, audit log and event variables may show it, which are kept when the
   * exchange is masked.
   */
  public String shownUrl() {
    return policy.personal() ? url.origin() + "/" + Secret.MASK : mask().mask(url.withoutQuery());
  }

  /** Whether the request may be sent a second time. */
  public boolean repeatable() {
    return method.repeatable() || policy.repeats() != RetrySafety.UNSAFE;
  }
}
