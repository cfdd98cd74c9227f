package dev.tributary.application.exchange.chain;

import dev.tributary.domain.waiting.Wait;

/** The limits of the account have no room for an attempt before a long wait. */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Wait wait;

  /**
   * @param wait with its end
   */
  LimitReached(Wait wait) {
    super("an attempt waits: " + wait.until());
    this.wait = wait;
  }

  Wait waitsFor() {
    return wait;
  }
}
