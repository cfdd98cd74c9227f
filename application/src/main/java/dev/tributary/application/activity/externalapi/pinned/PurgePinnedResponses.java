package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes responses that were pinned long ago: they may hold personal data. */
@ApplicationScoped
public class PurgePinnedResponses implements Purge {
  private static final int BATCH = 100;

  private final PinnedResponses responses;
  private final PinnedConfig limits;
  private final InstantSource clock;

  public PurgePinnedResponses(PinnedResponses responses, PinnedConfig limits, InstantSource clock) {
    this.responses = responses;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-pinned-responses";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return responses.removeBefore(clock.instant().minus(limits.retention()), BATCH);
  }
}
