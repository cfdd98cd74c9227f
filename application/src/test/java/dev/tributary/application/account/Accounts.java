package dev.tributary.application.account;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication;
import dev.tributary.domain.account.transport.TransportSettings;
import dev.tributary.domain.limit.AccountLimits;
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

  /** An account without a sign-in and with these limits. */
  public static ExternalAccount limited(AccountName name, AccountLimits limits) {
    return open(name, limits, 0, false);
  }

  /** An account without a sign-in whose calls follow so many redirects. */
  public static ExternalAccount redirecting(AccountName name, int redirects) {
    return open(name, AccountLimits.NONE, redirects, false);
  }

  /** An account without a sign-in whose calls follow redirects, with their trace or without. */
  public static ExternalAccount traced(AccountName name, boolean traceContext) {
    return open(name, AccountLimits.NONE, 2, traceContext);
  }

  private static ExternalAccount open(
      AccountName name, AccountLimits limits, int redirects, boolean traceContext) {
    return new ExternalAccount(
        name,
        "",
        true,
        SecretOrigins.of(List.of(API)),
        "",
        new Authentication.None(),
        TransportSettings.DEFAULT,
        limits,
        redirects,
        traceContext);
  }

  public static ExternalAccount bearer(String name) {
    return account(name, new Authentication.Bearer(secret("token")));
  }

  public static Optional<SecretName> secret(String name) {
    return Optional.of(new SecretName(name));
  }
}
