package dev.tributary.application.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Gives messages that nobody will come back to a state that says so, some in each transaction. */
@ApplicationScoped
public class ExpireAbandonedMessages {
  private static final int PORTION = 1_000;

  private final AbandonedMessages left;
  private final SendingTimeout patience;
  private final InstantSource clock;

  public ExpireAbandonedMessages(AbandonedMessages left, SendingTimeout patience, InstantSource clock) {
    this.left = left;
    this.patience = patience;
    this.clock = clock;
  }

  /** How many messages; 0 when there is none left. */
  @Transactional
  public int settleSome() {
    Instant now = clock.instant();
    int settled = left.giveUp(now.minus(patience.time()), PORTION) + left.stop(PORTION);
    left.close(now);
    return settled;
  }
}
