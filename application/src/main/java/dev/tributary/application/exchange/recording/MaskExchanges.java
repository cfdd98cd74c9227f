package dev.tributary.application.exchange.recording;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Masks personal data in exchanges that were kept long enough, some in each transaction. */
@ApplicationScoped
public class MaskExchanges implements Purge {
  private static final int BATCH = 1_000;

  private final ExchangeUpkeep upkeep;
  private final ExchangeRetention retention;
  private final InstantSource clock;

  public MaskExchanges(ExchangeUpkeep upkeep, ExchangeRetention retention, InstantSource clock) {
    this.upkeep = upkeep;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "mask-exchanges";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return upkeep.maskBefore(clock.instant().minus(retention.personal()), BATCH);
  }
}
