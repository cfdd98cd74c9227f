package dev.tributary.application.exchange.http;

/**
 * Ends a call from another thread: its connection is closed at once and the waiting caller gets
 * {@link ExchangeFailed}. Interrupting the caller's thread does the same.
 */
public interface CancelSignal {
  CancelSignal NEVER = _ -> () -> {};

  /** Runs the action on another thread on cancelling; closing what is returned withdraws it. */
  Withdrawal onCancel(Runnable action);

  /** Forgets an action. */
  interface Withdrawal extends AutoCloseable {
    @Override
    void close();
  }
}
