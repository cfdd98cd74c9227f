package dev.tributary.application.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.audit.AuditRecords.Filter;
import dev.tributary.application.access.audit.AuditRecords.Numbered;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What {@link AuditRecords} and {@link AuditTrail} promise; each test begins with an empty trail,
 * in a transaction.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AuditRecordsContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Filter ALL =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  protected abstract AuditRecords records();

  protected abstract AuditTrail trail();

  @Test
  void returns_an_entry_as_it_was_recorded() {
    AuditEntry entry =
        new AuditEntry(
            new Actor(Actor.Kind.API_KEY, "nightly", "192.0.2.1"),
            NOW,
            "changed",
            "user",
            "ada",
            Map.of("role", "viewer", "enabled", true),
            Map.of("role", "operator", "sessions", 2, "origins", List.of("a", "b")));
    trail().record(entry);

    assertThat(list(ALL)).extracting(Numbered::entry).containsExactly(entry);
  }

  @Test
  void lists_entries_newest_first_in_pages_by_their_numbers() {
    record("boss", "user", "one", 0);
    record("boss", "user", "two", 1);
    record("boss", "user", "three", 2);

    List<Numbered> two = records().list(ALL, Optional.empty(), 2).items();
    assertThat(two).extracting(each -> each.entry().objectName()).containsExactly("three", "two");
    assertThat(two.getFirst().number()).isGreaterThan(two.getLast().number());
    assertThat(records().list(ALL, Optional.of(two.getLast().number()), 2).items())
        .extracting(each -> each.entry().objectName())
        .containsExactly("one");
  }

  @Test
  void every_value_of_a_filter_must_match() {
    record("boss", "user", "one", 0);
    record("ada", "secret", "two", 1);

    assertThat(names(filter("ada", null, null))).containsExactly("two");
    assertThat(names(filter(null, "user", null))).containsExactly("one");
    assertThat(names(filter(null, null, "two"))).containsExactly("two");
    assertThat(names(filter("ada", "user", null))).isEmpty();
    assertThat(names(between(NOW, NOW.plusSeconds(1)))).containsExactly("one");
    assertThat(names(between(NOW.plusSeconds(1), NOW.plusSeconds(2)))).containsExactly("two");
    assertThat(names(action("deleted"))).isEmpty();
    assertThat(names(action("created"))).containsExactly("two", "one");
  }

  @Test
  void removes_old_entries_oldest_first_and_returns_how_many() {
    record("boss", "user", "one", 0);
    record("boss", "user", "two", 1);
    record("boss", "user", "three", 2);

    assertThat(records().removeBefore(NOW.plusSeconds(2), 1)).isEqualTo(1);
    assertThat(names(ALL)).containsExactly("three", "two");
    assertThat(records().removeBefore(NOW.plusSeconds(2), 9)).isEqualTo(1);
    assertThat(records().removeBefore(NOW.plusSeconds(2), 9)).isZero();
    assertThat(names(ALL)).containsExactly("three");
  }

  private void record(String actor, String type, String name, int second) {
    trail()
        .record(
            new AuditEntry(
                new Actor(Actor.Kind.USER, actor, "192.0.2.1"),
                NOW.plusSeconds(second),
                "created",
                type,
                name,
                Map.of(),
                Map.of()));
  }

  private List<Numbered> list(Filter filter) {
    return records().list(filter, Optional.empty(), 9).items();
  }

  private List<String> names(Filter filter) {
    return list(filter).stream().map(each -> each.entry().objectName()).toList();
  }

  private static Filter filter(
      @Nullable String actor, @Nullable String type, @Nullable String name) {
    return new Filter(
        Optional.ofNullable(actor),
        Optional.empty(),
        Optional.ofNullable(type),
        Optional.ofNullable(name),
        Optional.empty(),
        Optional.empty());
  }

  private static Filter between(Instant from, Instant until) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(until));
  }

  private static Filter action(String action) {
    return new Filter(
        Optional.empty(),
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
