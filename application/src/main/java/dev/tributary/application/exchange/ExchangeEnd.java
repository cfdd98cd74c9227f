package dev.tributary.application.exchange;

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
}
