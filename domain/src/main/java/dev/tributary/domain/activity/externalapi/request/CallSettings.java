package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.HeaderValue.SecretReference;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.secret.SecretName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where and how the API is called.
 *
 * @param url may hold {@code $(expression)} in path and query
 * @param query appended to the parameters of the URL, in order
 * @param idempotencyKey whether a key is sent that makes a repeat recognisable, with methods that
 *     need one
 * @param safeToRepeat whether the author declares that a repeat does no harm
 * @param account that signs the calls in; empty for none
 */
public record CallSettings(
    HttpMethod method,
    String url,
    List<QueryParameter> query,
    List<HeaderSetting> headers,
    BodySettings body,
    boolean idempotencyKey,
    boolean safeToRepeat,
    RetryPolicy retry,
    Optional<AccountName> account) {
  private static final Pattern ORIGIN = Pattern.compile("[^/?#]*//[^/?#]*");

  public CallSettings {
    query = List.copyOf(query);
    headers = List.copyOf(headers);
  }

  /**
   * The same call with the account in the place of the credentials that the account carries itself.
   */
  public CallSettings signedInBy(ExternalAccount chosen) {
    return with(
        query.stream().filter(each -> each.credential().filter(chosen::carries).isEmpty()).toList(),
        headers.stream()
            .filter(each -> each.credential().filter(chosen::carries).isEmpty())
            .toList(),
        Optional.of(chosen.name()));
  }

  /** The same call without an account. */
  public CallSettings withoutAccount() {
    return with(query, headers, Optional.empty());
  }

  private CallSettings with(
      List<QueryParameter> parameters, List<HeaderSetting> fields, Optional<AccountName> other) {
    return new CallSettings(
        method, url, parameters, fields, body, idempotencyKey, safeToRepeat, retry, other);
  }

  /** The secrets that its query and its headers refer to. */
  public Set<SecretName> secrets() {
    return Stream.concat(
            query.stream().map(QueryParameter::value), headers.stream().map(HeaderSetting::value))
        .flatMap(value -> value.secret().stream())
        .map(SecretReference::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether every attempt carries a key; methods that may be repeated need none. */
  public boolean sendsKey() {
    return idempotencyKey && !method.repeatable();
  }

  /** Whether a request that may have arrived can be sent again. */
  public boolean repeatable() {
    return method.repeatable() || idempotencyKey || safeToRepeat;
  }

  /** Scheme, host and port as they are written, which no value decides; in lower case. */
  public String origin() {
    return origin(url);
  }

  /** The path as it is written, expressions included. */
  public String path() {
    String behind = url.substring(Math.min(url.length(), origin().length()));
    int end = 0;
    while (end < behind.length() && "?#".indexOf(behind.charAt(end)) < 0) {
      end++;
    }
    return end == 0 ? "/" : behind.substring(0, end);
  }

  /** Scheme, host and port of another address. */
  public static String origin(String url) {
    Matcher origin = ORIGIN.matcher(url);
    return (origin.lookingAt() ? origin.group() : url).toLowerCase(Locale.ROOT);
  }
}
