package dev.tributary.application.run.upkeep;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes runs that are older than their workflow's history, some in each transaction. */
@ApplicationScoped
public class PurgeRuns implements Purge {
  private static final int BATCH = 100;

  private final RunUpkeep upkeep;
  private final InstantSource clock;

  public PurgeRuns(RunUpkeep upkeep, InstantSource clock) {
    this.upkeep = upkeep;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-runs";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return upkeep.purge(clock.instant(), BATCH);
  }
}
