package dev.tributary.application.message;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired deliveries with their messages, one batch per transaction. */
@ApplicationScoped
public class PurgeMessages implements Purge {
  private static final int BATCH = 2_000;

  private final Messages messages;
  private final MessageRetention retention;
  private final InstantSource clock;

  public PurgeMessages(Messages messages, MessageRetention retention, InstantSource clock) {
    this.messages = messages;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-messages";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return messages.removeBefore(clock.instant().minus(retention.period()), BATCH);
  }
}
