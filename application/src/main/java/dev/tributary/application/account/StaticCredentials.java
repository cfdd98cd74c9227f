package dev.tributary.application.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.secret.SecretValues;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.Authentication.ApiKey;
import dev.tributary.domain.account.Authentication.Basic;
import dev.tributary.domain.account.Authentication.Bearer;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Credentials that are secrets themselves. */
@ApplicationScoped
public class StaticCredentials {
  private static final String AUTHORIZATION = "Authorization";

  private final SecretValues secrets;

  public StaticCredentials(SecretValues secrets) {
    this.secrets = secrets;
  }

  Credentials basic(Basic basic, AccountName account, EndpointUrl url) {
    Optional<Secret> user = basic.userSecret().map(name -> secret(name, account, url));
    Optional<Secret> password = basic.password().map(name -> secret(name, account, url));
    String pair =
        user.map(Secret::reveal).orElse(basic.user())
            + ":"
            + password.map(Secret::reveal).orElse("");
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    return Credentials.header(
        url,
        AUTHORIZATION,
        "Basic " + encoded,
        Stream.of(user, password).flatMap(Optional::stream).toList());
  }

  Credentials bearer(Bearer bearer, AccountName account, EndpointUrl url) {
    return bearer(secret(bearer.token(), account, url), url);
  }

  static Credentials bearer(Secret token, EndpointUrl url) {
    return Credentials.header(url, AUTHORIZATION, "Bearer " + token.reveal(), List.of(token));
  }

  Credentials apiKey(ApiKey key, AccountName account, EndpointUrl url) {
    Secret secret = secret(key.key(), account, url);
    String value = key.prefix() + secret.reveal();
    return switch (key.in()) {
      case HEADER -> Credentials.header(url, key.name(), value, List.of(secret));
      case COOKIE -> Credentials.header(url, "Cookie", key.name() + "=" + value, List.of(secret));
      case QUERY -> new Credentials(with(url, key.name(), value), List.of(), List.of(secret));
    };
  }

  private static EndpointUrl with(EndpointUrl url, String name, String value) {
    String text = url.toString();
    String separator = text.indexOf('?') < 0 ? "?" : "&";
    return EndpointUrl.of(text + separator + encoded(name) + "=" + encoded(value));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private Secret secret(Optional<SecretName> name, AccountName account, EndpointUrl url) {
    return secret(name.orElseThrow(() -> missing(account, "-", url)), account, url);
  }

  private Secret secret(SecretName name, AccountName account, EndpointUrl url) {
    try {
      return secrets.value(name, url).orElseThrow(() -> missing(account, name.value(), url));
    } catch (Refused elsewhere) {
      throw missing(account, name.value(), url);
    }
  }

  private static ExchangeFailed missing(AccountName account, String secret, EndpointUrl url) {
    return new ExchangeFailed(
        ExchangeFailure.unsent(
            ExchangeErrorCode.ACCOUNT_SECRET, account.value(), secret, url.origin()));
  }
}
