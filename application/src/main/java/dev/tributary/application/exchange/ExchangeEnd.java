package dev.tributary.application.exchange;

import dev.tributary.domain.secret.Secret;

/** The end of an exchange whose response is used. */
@FunctionalInterface
public interface ExchangeEnd {
  /**
   * Reports the end to the journal.
   *
   * @return the write that records it, for the transaction that commits what was made of the
   *     response
   */
  Runnable report();

  /** Masks a secret that the response itself holds, such as the query of a signed address. */
  default void hide(Secret secret) {}
}
