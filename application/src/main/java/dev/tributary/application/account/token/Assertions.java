package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.token.Assertion;
import dev.tributary.domain.account.token.Assertion.Claim;
import dev.tributary.domain.account.token.SigningKey;
import dev.tributary.domain.account.token.TokenClient;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Makes the assertions of accounts, a new one for each request. */
@ApplicationScoped
public class Assertions {
  private final AccountSecrets secrets;
  private final AssertionSigner signer;
  private final InstantSource clock;

  public Assertions(AccountSecrets secrets, AssertionSigner signer, InstantSource clock) {
    this.secrets = secrets;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * By which a client proves who it is (RFC 7523, 2.2).
   *
   * @param url of the token endpoint, which is the audience where the client names none
   * @throws ExchangeFailed when the key is missing or cannot sign
   */
  Secret of(TokenClient client, AccountName account, EndpointUrl url) {
    Instant now = clock.instant();
    AssertionClaims claims =
        new AssertionClaims(
            client.id(),
            client.id(),
            orAddress(client.audience(), url),
            now,
            now.plus(Assertion.DEFAULT_LIFETIME),
            List.of());
    return signed(claims, client.signing(), account, url);
  }

  /** In place of a person's consent (RFC 7523, 2.1); the rest as for a client. */
  Secret of(Assertion assertion, AccountName account, EndpointUrl url) {
    Instant now = clock.instant();
    List<Claim> others = new ArrayList<>();
    if (!assertion.scope().isEmpty()) {
      others.add(new Claim("scope", assertion.scope()));
    }
    others.addAll(assertion.claims());
    AssertionClaims claims =
        new AssertionClaims(
            assertion.issuer(),
            assertion.subject(),
            orAddress(assertion.audience(), url),
            now,
            now.plus(assertion.lifetime()),
            others);
    return signed(claims, assertion.signing(), account, url);
  }

  private Secret signed(
      AssertionClaims claims, SigningKey signing, AccountName account, EndpointUrl url) {
    AssertionSigner.Key key =
        new AssertionSigner.Key(
            secrets.value(signing.key(), account, url),
            signing.algorithm(),
            signing.keyId(),
            signing.certificate().map(_ -> secrets.value(signing.certificate(), account, url)));
    try {
      return signer.sign(claims, key);
    } catch (GeneralSecurityException unusable) {
      throw new ExchangeFailed(
          ExchangeFailure.unsent(
              ExchangeErrorCode.ACCOUNT_KEY_BAD,
              account.value(),
              signing.key().map(SecretName::value).orElse("-"),
              signing.algorithm().name()));
    }
  }

  private static String orAddress(String audience, EndpointUrl url) {
    return audience.isEmpty() ? url.toString() : audience;
  }
}
