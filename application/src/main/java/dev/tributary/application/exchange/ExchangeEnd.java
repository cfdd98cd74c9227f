package dev.tributary.application.exchange;

/** The end of an exchange whose response is used. */
@FunctionalInterface
public interface ExchangeEnd {
  /** Records the end; called in the transaction that commits what was made of the response. */
  void record();
}
