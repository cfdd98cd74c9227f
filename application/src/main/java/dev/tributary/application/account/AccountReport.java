package dev.tributary.application.account;

import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.authentication.Authentication.SessionLogin;
import dev.tributary.domain.account.session.LoginField;
import dev.tributary.domain.account.token.TokenParameter;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.limit.AccountLimits;
import dev.tributary.domain.secret.SecretName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values of an account that the audit trail records. */
final class AccountReport {
  private AccountReport() {}

  static Map<String, Object> of(ExternalAccount account) {
    Map<String, Object> report = new TreeMap<>(authentication(account.authentication()));
    report.put("label", account.label());
    report.put("enabled", account.enabled());
    report.put("origins", account.origins().all());
    report.put("testUrl", account.testUrl());
    report.putAll(transport(account.transport()));
    if (!account.limits().equals(AccountLimits.NONE)) {
      report.put("limits", account.limits().toString());
    }
    return report;
  }

  /** What differs from the default, so that most accounts report nothing. */
  private static Map<String, Object> transport(TransportSettings transport) {
    TransportSettings defaults = TransportSettings.DEFAULT;
    Map<String, Object> report = new TreeMap<>();
    if (!transport.certificate().equals(defaults.certificate())) {
      report.put(
          "certificateSecrets", transport.certificate().secrets().map(SecretName::value).toList());
    }
    if (!transport.authorities().equals(defaults.authorities())) {
      report.put("authorities", transport.authorities());
    }
    if (!transport.proxy().equals(defaults.proxy())) {
      report.put("proxy", transport.proxy().url());
      report.put("proxyUser", transport.proxy().user());
      report.put("proxySecret", name(transport.proxy().password()));
    }
    if (transport.minimumTls() != defaults.minimumTls()) {
      report.put("minimumTls", transport.minimumTls().name());
    }
    if (transport.protocol() != defaults.protocol()) {
      report.put("protocol", transport.protocol().name());
    }
    return report;
  }

  /** Of credentials only which secret they are. */
  private static Map<String, Object> authentication(Authentication authentication) {
    return switch (authentication) {
      case None _ -> Map.of("authentication", "none");
      case Basic basic ->
          Map.of(
              "authentication",
              "basic",
              "user",
              basic.userSecret().map(SecretName::value).orElse(basic.user()),
              "passwordSecret",
              name(basic.password()));
      case Bearer(var token) -> Map.of("authentication", "bearer", "tokenSecret", name(token));
      case ApiKey key ->
          Map.of(
              "authentication",
              "apiKey",
              "in",
              key.in().name().toLowerCase(Locale.ROOT),
              "name",
              key.name(),
              "keySecret",
              name(key.key()));
      case ClientCredentials(var service) -> tokens("clientCredentials", service);
      case RefreshToken(var service, var first) -> {
        Map<String, Object> report = tokens("refreshToken", service);
        report.put("refreshTokenSecret", name(first));
        yield report;
      }
      case JwtAssertion(var service, var assertion) -> {
        Map<String, Object> report = tokens("jwtAssertion", service);
        report.put("issuer", assertion.issuer());
        report.put("subject", assertion.subject());
        report.put("keySecret", name(assertion.signing().key()));
        yield report;
      }
      case SessionLogin session ->
          Map.of(
              "authentication",
              "sessionLogin",
              "loginUrl",
              session.login().url(),
              "loginFields",
              session.login().fields().stream().map(LoginField::name).toList(),
              "in",
              session.in().name().toLowerCase(Locale.ROOT),
              "name",
              session.name());
    };
  }

  private static Map<String, Object> tokens(String kind, TokenService service) {
    Map<String, Object> report = new TreeMap<>();
    report.put("authentication", kind);
    report.put("tokenUrl", service.tokenUrl());
    report.put("clientId", service.client().id());
    report.put("clientSecret", name(service.client().secret()));
    report.put("clientKeySecret", name(service.client().signing().key()));
    report.put("scope", service.scope());
    report.put("parameters", service.parameters().stream().map(TokenParameter::name).toList());
    return report;
  }

  private static String name(Optional<SecretName> secret) {
    return secret.map(SecretName::value).orElse("");
  }
}
