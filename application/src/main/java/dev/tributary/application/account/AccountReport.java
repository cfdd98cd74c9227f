package dev.tributary.application.account;

import dev.tributary.domain.account.Authentication;
import dev.tributary.domain.account.Authentication.ApiKey;
import dev.tributary.domain.account.Authentication.Basic;
import dev.tributary.domain.account.Authentication.Bearer;
import dev.tributary.domain.account.Authentication.None;
import dev.tributary.domain.account.ExternalAccount;
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
    };
  }

  private static String name(Optional<SecretName> secret) {
    return secret.map(SecretName::value).orElse("");
  }
}
