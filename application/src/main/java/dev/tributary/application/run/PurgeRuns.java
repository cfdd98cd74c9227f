package dev.tributary.application.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes runs that are older than their workflow's history, some in each transaction. */
@ApplicationScoped
public class PurgeRuns {
  private static final int PORTION = 100;

  private final RunUpkeep upkeep;
  private final InstantSource clock;

  public PurgeRuns(RunUpkeep upkeep, InstantSource clock) {
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** Removes some; 0 when none is due. */
  @Transactional
  public int purgeSome() {
    return upkeep.purge(clock.instant(), PORTION);
  }
}
