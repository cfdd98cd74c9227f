package dev.tributary.application.account.token;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;

/** Who needs a token: its journal, and the signal that stops it. */
public interface TokenCaller {
  /** Adds a line to the journal that the author of the workflow reads. */
  void info(Message message);

  /** Adds a line that every call has; a caller of many calls leaves it out. */
  default void trace(Message message) {
    info(message);
  }

  CancelSignal cancel();
}
