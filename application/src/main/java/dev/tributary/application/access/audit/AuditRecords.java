package dev.tributary.application.access.audit;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/** Reads the audit trail. */
public interface AuditRecords {
  /** The filter; empty values match every entry. */
  record Filter(
      Optional<String> actor,
      Optional<String> action,
      Optional<String> objectType,
      Optional<String> objectName,
      Optional<Instant> from,
      Optional<Instant> until) {}

  /** An entry with its number, which grows. */
  record Numbered(long number, AuditEntry entry) {}

  /** At most {@code limit} entries, newest first, older than number {@code before}. */
  ListPage<Numbered, Long> list(Filter filter, Optional<Long> before, int limit);

  /**
   * Removes at most {@code limit} entries from before that instant, oldest first; returns how many.
   */
  int removeBefore(Instant instant, int limit);
}
