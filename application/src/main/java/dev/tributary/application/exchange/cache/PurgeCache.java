package dev.tributary.application.exchange.cache;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Removes kept responses that are too old or too many. */
@ApplicationScoped
public class PurgeCache implements Purge {
  private static final int BATCH = 100;

  private final ResponseCache cache;
  private final CacheConfig limits;
  private final InstantSource clock;

  public PurgeCache(ResponseCache cache, CacheConfig limits, InstantSource clock) {
    this.cache = cache;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-response-cache";
  }

  @Override
  public int purgeSome() {
    return cache.removeSome(clock.instant(), limits, BATCH);
  }
}
