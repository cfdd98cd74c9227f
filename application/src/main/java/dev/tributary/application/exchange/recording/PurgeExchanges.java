package dev.tributary.application.exchange.recording;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes exchanges that are too old or too many, some in each transaction. */
@ApplicationScoped
public class PurgeExchanges implements Purge {
  private static final int BATCH = 1_000;

  private final ExchangeUpkeep upkeep;
  private final ExchangeRetention retention;
  private final InstantSource clock;

  public PurgeExchanges(ExchangeUpkeep upkeep, ExchangeRetention retention, InstantSource clock) {
    this.upkeep = upkeep;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-exchanges";
  }

  @Override
  @Transactional
  public int purgeSome() {
    int old = upkeep.removeBefore(clock.instant().minus(retention.period()), BATCH);
    return old > 0 ? old : upkeep.removeBeyond(retention.bytes(), BATCH);
  }
}
