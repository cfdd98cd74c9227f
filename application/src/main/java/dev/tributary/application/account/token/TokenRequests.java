package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.Authentication.ClientCredentials;
import dev.tributary.domain.account.authentication.Authentication.JwtAssertion;
import dev.tributary.domain.account.authentication.Authentication.OAuthGrant;
import dev.tributary.domain.account.authentication.Authentication.RefreshToken;
import dev.tributary.domain.account.token.TokenService;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes the request for a token that the grant of an account asks for. */
@ApplicationScoped
public class TokenRequests {
  private static final String GRANT = "grant_type";
  private static final String JWT_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final AccountSecrets secrets;
  private final Assertions assertions;
  private final TokenConfig config;

  public TokenRequests(AccountSecrets secrets, Assertions assertions, TokenConfig config) {
    this.secrets = secrets;
    this.assertions = assertions;
    this.config = config;
  }

  /**
   * @param refreshToken in place of the first one, which the account names
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when a secret is missing, or a
   *     key cannot sign
   * @throws dev.tributary.domain.problem.Refused when a value cannot be sent
   */
  TokenRequest of(
      ExternalAccount account,
      OAuthGrant grant,
      Optional<Secret> refreshToken,
      CancelSignal cancel) {
    TokenService service = grant.service();
    EndpointUrl url = EndpointUrl.of(service.tokenUrl());
    TokenRequestDraft draft = new TokenRequestDraft(account, url, secrets);
    switch (grant) {
      case ClientCredentials _ -> draft.put(GRANT, "client_credentials");
      case RefreshToken(var _, var first) -> {
        draft.put(GRANT, "refresh_token");
        draft.put(
            "refresh_token",
            refreshToken.orElseGet(() -> secrets.value(first, account.name(), url)).reveal());
      }
      case JwtAssertion(var _, var assertion) -> {
        draft.put(GRANT, JWT_GRANT);
        draft.put("assertion", assertions.of(assertion, account.name(), url).reveal());
      }
    }
    draft.put("scope", service.scope());
    draft.put("audience", service.audience());
    draft.add(service.client(), assertions);
    service.parameters().forEach(draft::add);
    return new TokenRequest(
        account, url, draft.parameters(), draft.headers(), config.attemptTime(), cancel);
  }
}
