package dev.tributary.application.access;

import dev.tributary.domain.access.AuditEntry;
import java.util.ArrayList;
import java.util.List;

/** Keeps the entries for a test to read. */
public final class InMemoryAuditTrail implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public void record(AuditEntry entry) {
    entries.add(entry);
  }

  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }
}
