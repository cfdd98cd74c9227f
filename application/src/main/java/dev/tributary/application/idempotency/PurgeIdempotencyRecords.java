package dev.tributary.application.idempotency;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired responses to idempotent requests, one batch per transaction. */
@ApplicationScoped
public class PurgeIdempotencyRecords implements Purge {
  private static final int BATCH = 1000;

  private final IdempotencyRecords records;
  private final IdempotencyRetention retention;
  private final InstantSource clock;

  public PurgeIdempotencyRecords(
      IdempotencyRecords records, IdempotencyRetention retention, InstantSource clock) {
    this.records = records;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-idempotency-records";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return records.removeBefore(clock.instant().minus(retention.period()), BATCH);
  }
}
