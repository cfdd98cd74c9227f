package dev.tributary.application.exchange.recording;

import dev.tributary.application.upkeep.Purge;
import dev.tributary.domain.exchange.ExchangeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Removes exchanges that are too old or too many, some in each transaction. Which are too many is
 * found once for all transactions that remove them.
 */
@ApplicationScoped
public class PurgeExchanges implements Purge {
  private static final int BATCH = 1_000;

  private final ExchangeUpkeep upkeep;
  private final ExchangeRetention retention;
  private final InstantSource clock;
  private volatile Optional<ExchangeId> beyond = Optional.empty();

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
    return old > 0 ? old : removeBeyond();
  }

  private int removeBeyond() {
    Optional<ExchangeId> last = beyond.or(() -> upkeep.newestBeyond(retention.bytes()));
    int removed = last.map(id -> upkeep.removeUpTo(id, BATCH)).orElse(0);
    beyond = removed < BATCH ? Optional.empty() : last;
    return removed;
  }
}
