package dev.tributary.application.access.audit;

class InMemoryAuditTrailTest extends AuditRecordsContract {
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();

  @Override
  protected AuditRecords records() {
    return trail;
  }

  @Override
  protected AuditTrail trail() {
    return trail;
  }
}
