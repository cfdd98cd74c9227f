package dev.tributary.application.account.token;

import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of accounts, encrypted, shared by all nodes. Each method is one statement: nothing is
 * held between them.
 */
public interface TokenStore {
  /** What is known; {@link StoredToken#NONE} of an account that never had a token. */
  StoredToken find(AccountName account);

  /**
   * The right to fetch the token after generation {@code seen}: of all callers on all nodes one
   * gets it. It ends after {@code time} unless it is renewed. Empty while another caller has it, or
   * when a further token was kept meanwhile, or when there is no such account.
   */
  Optional<Lease> lease(AccountName account, long seen, Duration time);

  /** Extends a lease; false when it has ended and another caller may have one. */
  boolean renew(Lease lease, Duration time);

  /**
   * Keeps the token as the next generation and ends the lease. When the lease has ended already and
   * another caller took it, nothing is kept.
   *
   * @param authenticationHash of the settings that the token was fetched with
   */
  void keep(
      Lease lease, String authenticationHash, AccessToken token, Optional<Secret> refreshToken);

  /**
   * Ends the lease without a token.
   *
   * @param reason that all callers report; empty where there is none
   */
  void fail(Lease lease, Optional<String> reason);

  /** The right of one caller to fetch the next token of an account. */
  record Lease(AccountName account, UUID id) {}
}
