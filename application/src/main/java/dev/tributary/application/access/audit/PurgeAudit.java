package dev.tributary.application.access.audit;

import dev.tributary.application.upkeep.Purge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Removes expired entries of the audit trail, one batch per transaction. */
@ApplicationScoped
public class PurgeAudit implements Purge {
  private static final int BATCH = 1000;

  private final AuditRecords records;
  private final AuditRetention retention;
  private final InstantSource clock;

  public PurgeAudit(AuditRecords records, AuditRetention retention, InstantSource clock) {
    this.records = records;
    this.retention = retention;
    this.clock = clock;
  }

  @Override
  public String task() {
    return "purge-audit";
  }

  @Override
  @Transactional
  public int purgeSome() {
    return records.removeBefore(clock.instant().minus(retention.period()), BATCH);
  }
}
