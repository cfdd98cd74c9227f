package dev.tributary.application.access.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;

/** Shows who changed what. */
@ApplicationScoped
public class ReadAudit {
  private final AuditRecords records;

  public ReadAudit(AuditRecords records) {
    this.records = records;
  }

  /** At most {@code limit} entries, newest first, older than number {@code before}. */
  @Transactional
  public List<AuditRecords.Numbered> read(
      AuditRecords.Filter filter, OptionalLong before, int limit) {
    return records.list(filter, before, limit);
  }
}
