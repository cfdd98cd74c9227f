package dev.tributary.application.access.audit;

import dev.tributary.application.page.ListPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Shows who changed what. */
@ApplicationScoped
public class ReadAudit {
  private final AuditRecords records;

  public ReadAudit(AuditRecords records) {
    this.records = records;
  }

  /** At most {@code limit} entries, newest first, older than number {@code before}. */
  @Transactional
  public ListPage<AuditRecords.Numbered, Long> read(
      AuditRecords.Filter filter, Optional<Long> before, int limit) {
    return records.list(filter, before, limit);
  }
}
