package dev.tributary.application.message.suppression;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired suppressions of rejected addresses, one batch per transaction. */
@ApplicationScoped
public class PurgeSuppressions implements Purge {
  private static final int BATCH = 500;

  private final Suppressions suppressions;
  private final SuppressionRetention retention;
  private final InstantSource clock;

  public PurgeSuppressions(
      Suppressions suppressions, SuppressionRetention retention, InstantSource clock) {
    this.suppressions = suppressions;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-suppressions";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return suppressions.removeBouncedBefore(clock.instant().minus(retention.period()), BATCH);
  }
}
