package dev.tributary.application.account;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import java.util.List;
import java.util.Optional;

/** External accounts of tests. */
public final class Accounts {
  public static final String API = "https://api.example.com:443";

  private Accounts() {}

  /** An enabled account at {@link #API}. */
  public static ExternalAccount account(String name, Authentication authentication) {
    return account(name, API, authentication);
  }

  public static ExternalAccount account(String name, String origin, Authentication authentication) {
    return new ExternalAccount(
        new AccountName(name),
        "Coupon partner",
        true,
        SecretOrigins.of(List.of(origin)),
        "",
        authentication);
  }

  public static ExternalAccount bearer(String name) {
    return account(name, new Authentication.Bearer(secret("token")));
  }

  public static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
