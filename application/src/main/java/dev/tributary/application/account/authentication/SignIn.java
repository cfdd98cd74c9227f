package dev.tributary.application.account.authentication;

import dev.tributary.application.account.ExternalAccounts;
import dev.tributary.application.account.token.AccessToken;
import dev.tributary.application.account.token.AccessTokens;
import dev.tributary.application.account.token.TokenCaller;
import dev.tributary.application.account.transport.Transports;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Transport;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ApiKey;
import dev.tributary.domain.account.authentication.Authentication.Basic;
import dev.tributary.domain.account.authentication.Authentication.Bearer;
import dev.tributary.domain.account.authentication.Authentication.None;
import dev.tributary.domain.account.authentication.Authentication.TokenAuthentication;
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
  private final AccessTokens tokens;
  private final Transports transports;

  public SignIn(
      ExternalAccounts accounts,
      StaticCredentials known,
      AccessTokens tokens,
      Transports transports) {
    this.accounts = accounts;
    this.known = known;
    this.tokens = tokens;
    this.transports = transports;
  }

  /**
   * @param url where the request is sent
   * @throws ExchangeFailed when the account may not be used there, or no token can be had
   */
  public Credentials of(AccountName name, EndpointUrl url, TokenCaller caller) {
    return credentials(usable(name, url), url, caller);
  }

  /**
   * In place of credentials whose token the API refused.
   *
   * @throws ExchangeFailed as {@link #of}
   */
  public Credentials after(
      AccessToken refused, AccountName name, EndpointUrl url, TokenCaller caller) {
    ExternalAccount account = usable(name, url);
    return account.authentication() instanceof TokenAuthentication authentication
        ? StaticCredentials.fetched(
                authentication, tokens.after(refused, account, authentication, caller), url)
            .over(transports.of(account, url))
        : credentials(account, url, caller);
  }

  private ExternalAccount usable(AccountName name, EndpointUrl url) {
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
    return account;
  }

  /** The same for an account that need not be enabled. */
  public Credentials credentials(ExternalAccount account, EndpointUrl url, TokenCaller caller) {
    Transport transport = transports.of(account, url);
    return identified(account, url, caller).over(transport);
  }

  private Credentials identified(ExternalAccount account, EndpointUrl url, TokenCaller caller) {
    try {
      return switch (account.authentication()) {
        case None _ -> Credentials.none(url);
        case Basic basic -> known.basic(basic, account.name(), url);
        case Bearer bearer -> known.bearer(bearer, account.name(), url);
        case ApiKey key -> known.apiKey(key, account.name(), url);
        case TokenAuthentication authentication ->
            StaticCredentials.fetched(
                authentication, tokens.token(account, authentication, caller), url);
      };
    } catch (Refused unusable) {
      throw refused(ExchangeErrorCode.ACCOUNT_SECRET_BAD, account.name().value());
    }
  }

  private static ExchangeFailed refused(ExchangeErrorCode code, Object... arguments) {
    return new ExchangeFailed(ExchangeFailure.unsent(code, arguments));
  }
}
