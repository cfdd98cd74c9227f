package dev.tributary.domain.account;

import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.token.SigningKey;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.ProxySettings;
import dev.tributary.domain.secret.SecretName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the origins that each secret of an account is sent to, as far as addresses are sound. */
public final class SecretTargets {
  private final Map<SecretName, Set<String>> targets = new HashMap<>();

  private SecretTargets() {}

  /** Each secret that the account names, with its origins in order. */
  public static Map<SecretName, List<String>> of(ExternalAccount account) {
    SecretTargets found = new SecretTargets();
    found.add(secrets(account.authentication()), signIn(account));
    found.add(account.transport().certificate().secrets(), account.connectedOrigins());
    found.add(account.transport().proxy());
    Map<SecretName, List<String>> targets = new HashMap<>();
    found.targets.forEach((name, origins) -> targets.put(name, List.copyOf(origins)));
    return targets;
  }

  private void add(ProxySettings proxy) {
    if (proxy.used()) {
      add(proxy.password().stream(), origin(proxy.url()));
    }
  }

  private void add(Stream<SecretName> names, List<String> origins) {
    names.forEach(name -> targets.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(origins));
  }

  private static List<String> signIn(ExternalAccount account) {
    return switch (account.authentication()) {
      case None _, Basic _, Bearer _, ApiKey _ -> account.origins().all();
      case OAuthGrant grant -> origin(grant.service().tokenUrl());
      case SessionLogin session -> origin(session.login().url());
    };
  }

  private static List<String> origin(String url) {
    return ExternalAccount.origin(url).stream().toList();
  }

  private static Stream<SecretName> secrets(Authentication authentication) {
    return switch (authentication) {
      case None _ -> Stream.empty();
      case Basic(_, var user, var password) -> named(user, password);
      case Bearer(var token) -> token.stream();
      case ApiKey key -> key.key().stream();
      case ClientCredentials(var service) -> secrets(service);
      case RefreshToken(var service, var token) -> Stream.concat(secrets(service), token.stream());
      case JwtAssertion(var service, var assertion) ->
          Stream.concat(secrets(service), secrets(assertion.signing()));
      case SessionLogin session ->
          session.login().fields().stream().map(LoginField::secret).flatMap(Optional::stream);
    };
  }

  private static Stream<SecretName> secrets(TokenService service) {
    return Stream.concat(
        secrets(service.client()),
        service.parameters().stream().map(TokenParameter::secret).flatMap(Optional::stream));
  }

  private static Stream<SecretName> secrets(TokenClient client) {
    return switch (client.authentication()) {
      case BODY, BASIC -> client.secret().stream();
      case PRIVATE_KEY_JWT -> secrets(client.signing());
      case NONE -> Stream.empty();
    };
  }

  private static Stream<SecretName> secrets(SigningKey signing) {
    return named(signing.key(), signing.certificate());
  }

  private static Stream<SecretName> named(Optional<SecretName> one, Optional<SecretName> other) {
    return Stream.concat(one.stream(), other.stream());
  }
}
