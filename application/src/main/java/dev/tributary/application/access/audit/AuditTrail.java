package dev.tributary.application.access.audit;

import dev.tributary.domain.access.AuditEntry;

/**
 * The record of changes. It is written in the transaction of the change: both are stored or
 * neither.
 */
public interface AuditTrail {
  /** Stores the entry with every secret in it masked; fails without a transaction. */
  void record(AuditEntry entry);
}
