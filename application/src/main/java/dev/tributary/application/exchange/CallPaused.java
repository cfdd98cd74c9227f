package dev.tributary.application.exchange;

import dev.tributary.domain.waiting.Wait;

/** The call goes on when its caller calls again after a wait. */
public final class CallPaused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Wait wait;

  /**
   * @param wait with its end
   */
  public CallPaused(Wait wait) {
    super("the next attempt is due at " + wait.until());
    this.wait = wait;
  }

  public Wait waitsFor() {
    return wait;
  }
}
