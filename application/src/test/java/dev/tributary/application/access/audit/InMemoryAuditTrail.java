package dev.tributary.application.access.audit;

import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Keeps the entries for a test to read. */
public final class InMemoryAuditTrail implements AuditTrail, AuditRecords {
  private final List<AuditEntry> entries = new ArrayList<>();

  /** Records the changes of {@link FixedActor#BOSS} here. */
  public AuditRecorder changes(InstantSource clock) {
    return new AuditRecorder(this, FixedActor.BOSS, clock);
  }

  @Override
  public void record(AuditEntry entry) {
    entries.add(entry);
  }

  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }

  /** The newest entry. */
  public AuditEntry last() {
    return entries.getLast();
  }

  @Override
  public ListPage<Numbered, Long> list(Filter filter, Optional<Long> before, int limit) {
    return ListPage.read(limit, rows -> newest(filter, before, rows), Numbered::number);
  }

  private List<Numbered> newest(Filter filter, Optional<Long> before, int limit) {
    return LongStream.iterate(entries.size(), number -> number > 0, number -> number - 1)
        .filter(number -> before.isEmpty() || number < before.get())
        .mapToObj(number -> new Numbered(number, entries.get((int) number - 1)))
        .filter(numbered -> matches(filter, numbered.entry()))
        .limit(limit)
        .toList();
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    List<AuditEntry> old =
        entries.stream().filter(entry -> entry.at().isBefore(instant)).limit(limit).toList();
    entries.removeAll(old);
    return old.size();
  }

  private static boolean matches(Filter filter, AuditEntry entry) {
    return filter.actor().map(entry.actor().name()::equals).orElse(true)
        && filter.action().map(entry.action()::equals).orElse(true)
        && filter.objectType().map(entry.objectType()::equals).orElse(true)
        && filter.objectName().map(entry.objectName()::equals).orElse(true)
        && filter.from().map(from -> !entry.at().isBefore(from)).orElse(true)
        && filter.until().map(entry.at()::isBefore).orElse(true);
  }
}
