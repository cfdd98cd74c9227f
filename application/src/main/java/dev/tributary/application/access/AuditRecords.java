package dev.tributary.application.access;

import dev.tributary.domain.access.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the audit trail. */
public interface AuditRecords {
  /** What to look for; empty finds everything. */
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
  List<Numbered> list(Filter filter, OptionalLong before, int limit);

  /** Forgets the oldest entries from before that moment, at most {@code limit}; how many. */
  int removeBefore(Instant instant, int limit);
}
