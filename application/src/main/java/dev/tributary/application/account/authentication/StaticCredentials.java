package dev.tributary.application.account.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.AccountSecrets;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
import dev.tributary.domain.account.place.ApiKeyPlace;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
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

  private final AccountSecrets secrets;

  public StaticCredentials(AccountSecrets secrets) {
    this.secrets = secrets;
  }

  Credentials basic(Basic basic, AccountName account, EndpointUrl url) {
    Optional<Secret> user =
        basic.userSecret().map(_ -> secrets.value(basic.userSecret(), account, url));
    Optional<Secret> password =
        basic.password().map(_ -> secrets.value(basic.password(), account, url));
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
    return bearer(secrets.value(bearer.token(), account, url), url);
  }

  static Credentials bearer(Secret token, EndpointUrl url) {
    return Credentials.header(url, AUTHORIZATION, "Bearer " + token.reveal(), List.of(token));
  }

  Credentials apiKey(ApiKey key, AccountName account, EndpointUrl url) {
    Secret secret = secrets.value(key.key(), account, url);
    return placed(key.in(), key.name(), key.prefix(), secret, url);
  }

  /** With what an account fetched to sign in. */
  static Credentials fetched(TokenAuthentication how, AccessToken token, EndpointUrl url) {
    Credentials placed =
        switch (how) {
          case OAuthGrant _ -> bearer(token.value(), url);
          case SessionLogin session ->
              placed(session.in(), session.name(), session.prefix(), token.value(), url);
        };
    return placed.with(token);
  }

  private static Credentials placed(
      ApiKeyPlace in, String name, String prefix, Secret secret, EndpointUrl url) {
    String value = prefix + secret.reveal();
    return switch (in) {
      case HEADER -> Credentials.header(url, name, value, List.of(secret));
      case COOKIE -> Credentials.header(url, "Cookie", name + "=" + value, List.of(secret));
      case QUERY ->
          new Credentials(with(url, name, value), List.of(), List.of(secret), Optional.empty());
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
}
