package dev.tributary.application.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;

/** Settles messages that no task or person will settle any more, in batches of one transaction. */
@ApplicationScoped
public class ExpireAbandonedMessages {
  private static final int BATCH = 1_000;

  private final AbandonedMessages messages;
  private final SendingTimeout timeout;
  private final InstantSource clock;

  public ExpireAbandonedMessages(
      AbandonedMessages messages, SendingTimeout timeout, InstantSource clock) {
    this.messages = messages;
    this.timeout = timeout;
    this.clock = clock;
  }

  /** Returns how many messages it settled; 0 when none remains. */
  @Transactional
  public int settleSome() {
    Instant now = clock.instant();
    int settled = messages.giveUp(now.minus(timeout.duration()), BATCH) + messages.stop(BATCH);
    messages.close(now);
    return settled;
  }
}
