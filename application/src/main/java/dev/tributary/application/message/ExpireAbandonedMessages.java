package dev.tributary.application.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Gives messages that nobody will come back to a state that says so, some in each transaction. */
@ApplicationScoped
public class ExpireAbandonedMessages {
  private static final int BATCH = 1_000;

  private final AbandonedMessages left;
  private final SendingTimeout timeout;
  private final InstantSource clock;

  public ExpireAbandonedMessages(
      AbandonedMessages left, SendingTimeout timeout, InstantSource clock) {
    this.left = left;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** How many messages; 0 when there is none left. */
  @Transactional
  public int settleSome() {
    Instant now = clock.instant();
    int settled = left.giveUp(now.minus(timeout.time()), BATCH) + left.stop(BATCH);
    left.close(now);
    return settled;
  }
}
