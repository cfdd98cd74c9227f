package dev.tributary.application.pageresult;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired pages. */
@ApplicationScoped
public class PurgePageResults implements Purge {
  private static final int BATCH = 100;

  private final PageResults results;
  private final InstantSource clock;

  public PurgePageResults(PageResults results, InstantSource clock) {
    this.results = results;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-page-results";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return results.removeExpired(clock.instant(), BATCH);
  }
}
