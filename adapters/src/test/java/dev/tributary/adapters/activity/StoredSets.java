package dev.tributary.adapters.activity;

import dev.tributary.adapters.activity.query.PostgresQuerySelection;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.worktable.InlineLimits;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.query.QueryExecutor;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;

/** Sets of people in a catalogue row and in a table. */
abstract class StoredSets {
  static final DataSource DATA_SOURCE = TestDatabase.create().dataSource();

  static final SetFixture INLINE = new SetFixture(DATA_SOURCE, Storage.INLINE);

  static final SetFixture TABLE = new SetFixture(DATA_SOURCE, Storage.TABLE);

  static final InlineLimits LIMITS = new InlineLimits(1_000, 262_144);

  static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("code", ValueType.TEXT)));

  static final WorkTableStructure TEXTS =
      WorkTableStructure.ofRows(List.of(Column.of("t", ValueType.TEXT)));

  /** Once for all classes of these tests, which share the database. */
  @BeforeAll
  static void twelve_hundred_people() {
    INLINE.execute(
        """
        insert into public.profile (first_name, zip_code)
        select 'n' || n, n::text from generate_series(1, 1200) n
        where not exists (select from public.profile)\
        """);
  }

  static List<WorkTable> people() {
    return Stream.of(INLINE, TABLE)
        .map(
            sets ->
                sets.filled(PEOPLE, "1, 1, 'a@example.com'", "2, 2, null", "3, 3, 'c@example.com'"))
        .toList();
  }

  static WorkTable query(QuerySettings settings, InlineLimits limits) {
    return table(
        new QueryExecutor(
                INLINE.resources(),
                INLINE.language(),
                new PostgresQuerySelection(
                    DATA_SOURCE, INLINE.limits(), new WorkTableStore(DATA_SOURCE, limits)))
            .execute(settings, context(settings)));
  }

  static QuerySettings query(String where) {
    return new QuerySettings("profile", where, List.of(), true);
  }

  static FakeActivityContext context(ActivitySettings settings) {
    return new FakeActivityContext("any1", settings, List.of());
  }

  static WorkTable table(Object outcome) {
    return ((Completed) outcome).outputs().getFirst().table().orElseThrow();
  }

  static List<String> numbered(int rows, String form) {
    return IntStream.rangeClosed(1, rows).mapToObj(form::formatted).toList();
  }
}
