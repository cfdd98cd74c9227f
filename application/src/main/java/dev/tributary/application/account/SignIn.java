package dev.tributary.application.account;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.Authentication.ApiKey;
import dev.tributary.domain.account.Authentication.Basic;
import dev.tributary.domain.account.Authentication.Bearer;
import dev.tributary.domain.account.Authentication.None;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives the credentials of an account to a request that is about to be sent. An account that is
 * disabled, and an address that is none of its origins, are refused before anything is sent.
 */
@ApplicationScoped
public class SignIn {
  private final ExternalAccounts accounts;
  private final StaticCredentials known;

  public SignIn(ExternalAccounts accounts, StaticCredentials known) {
    this.accounts = accounts;
    this.known = known;
  }

  /**
   * @param url where the request is sent
   * @throws ExchangeFailed when the account may not be used there
   */
  public Credentials of(AccountName name, EndpointUrl url) {
    ExternalAccount account =
        accounts
            .find(name)
            .orElseThrow(() -> refused(ExchangeErrorCode.ACCOUNT_MISSING, name.value()));
    if (!account.enabled()) {
      throw refused(ExchangeErrorCode.ACCOUNT_DISABLED, name.value());
    }
    if (!account.serves(url.origin())) {
      throw refused(
          ExchangeErrorCode.ACCOUNT_ORIGIN,
          name.value(),
          url.origin(),
          String.join(", ", account.origins().all()));
    }
    return credentials(account, url);
  }

  /** The same for an account that need not be stored or enabled. */
  Credentials credentials(ExternalAccount account, EndpointUrl url) {
    try {
      return switch (account.authentication()) {
        case None _ -> Credentials.none(url);
        case Basic basic -> known.basic(basic, account.name(), url);
        case Bearer bearer -> known.bearer(bearer, account.name(), url);
        case ApiKey key -> known.apiKey(key, account.name(), url);
      };
    } catch (Refused unusable) {
      throw refused(ExchangeErrorCode.ACCOUNT_SECRET_BAD, account.name().value());
    }
  }

  private static ExchangeFailed refused(ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.unsent(code, arguments));
  }
}
