package dev.tributary.adapters.out.postgres.worktable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.run.PostgresRunUpkeep;
import dev.tributary.adapters.out.postgres.worktable.WorkTableStore.SmallSet;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.sql.StatementFailed;
import dev.tributary.application.run.upkeep.RunUpkeep;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.application.worktable.SweepWorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresDiscardedTablesTest {
  private static final TaskId TASK = new TaskId(1);
  private static final WorkTableStructure STRUCTURE =
      new WorkTableStructure(Optional.empty(), List.of(new Column("code", "Code", ValueType.TEXT)));

  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresWorkTables tables = new PostgresWorkTables(database.dataSource());
  private final WorkTableStore store =
      new WorkTableStore(database.dataSource(), new InlineLimits(1_000, 1_000));
  private final SweepWorkTables sweep =
      new SweepWorkTables(new PostgresDiscardedTables(database.dataSource()));
  private final RunId run = new RunId(UUID.randomUUID());

  @BeforeEach
  void aRunWithATask() {
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at)
        values (?, 'any', 'Any', ?, 1, 'RUNNING', '{}', 'test', now())
        """,
        run.value(),
        UUID.randomUUID());
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, attempt, deaths, variables, created_at)
        values (?, ?, 'query1', 1, 'RUNNING', 1, 0, '{}', now())
        """,
        TASK.value(),
        run.value());
  }

  @Test
  void a_discarded_table_is_dropped_and_its_structure_stays() {
    NewTable table = stored();
    tables.discard(run, TASK, Set.of());
    assertThat(exists(table)).isTrue();

    assertThat(sweep.sweepOne()).isTrue();
    assertThat(exists(table)).isFalse();
    assertThat(state(table)).contains("DROPPED");
    assertThat(sweep.sweepOne()).isFalse();
  }

  @Test
  void a_table_that_is_being_read_is_dropped_later_and_delays_none_of_the_others()
      throws SQLException {
    NewTable read = stored();
    NewTable idle = stored();
    tables.retainOnly(run, Set.of());
    try (Connection reader = database.dataSource().getConnection();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select * from " + WorkTableSql.name(read.id()));

      assertThat(sweep.sweepOne()).isTrue();
      assertThat(exists(idle)).isFalse();
      assertThat(sweep.sweepOne()).isFalse();
      assertThat(exists(read)).isTrue();
    }
    assertThat(sweep.sweepOne()).isTrue();
    assertThat(exists(read)).isFalse();
  }

  @Test
  void only_the_tables_that_are_to_be_kept_stay() {
    NewTable kept = stored();
    NewTable keptInline = storedInline();
    NewTable other = stored();
    NewTable otherInline = storedInline();
    tables.retainOnly(run, Set.of(kept.id(), keptInline.id()));
    assertThat(Stream.of(kept, keptInline).map(this::state)).containsOnly(Optional.of("STORED"));
    assertThat(state(other)).contains("DISCARDED");
    assertThat(state(otherInline)).as("no table is left to drop").contains("DROPPED");
  }

  @Test
  void rows_of_a_discarded_set_cannot_be_read_as_none() {
    WorkTable discarded = storedInline().filled(Storage.INLINE, 1);
    WorkTableRows rows = new WorkTableRows(sql, new PageBytes(1_000));
    assertThat(rows.read(discarded, 0, 10).items()).hasSize(1);
    tables.retainOnly(run, Set.of());
    assertThatThrownBy(() -> rows.read(discarded, 0, 10)).isInstanceOf(StatementFailed.class);
  }

  @Test
  void a_table_of_a_task_is_an_orphan_once_the_task_can_no_longer_publish_it() {
    NewTable left = stored();
    NewTable published = stored();
    sql.update(
        "update tributary.task set outputs = ?::jsonb where id = ?",
        "[{\"outlet\": \"out\", \"table\": %s, \"rows\": 0}]".formatted(published.id()),
        TASK.value());
    assertThat(sweep.discardOrphans()).isZero();
    becomes("FAILED");
    assertThat(sweep.discardOrphans()).as("a failed task may be resumed").isZero();
    becomes("STOPPED");
    assertThat(sweep.discardOrphans()).isEqualTo(1);
    assertThat(state(left)).contains("DISCARDED");
    assertThat(state(published)).contains("STORED");
  }

  @Test
  void the_tables_of_a_removed_run_go_and_so_does_their_entry_in_the_catalogue() {
    NewTable table = stored();
    sql.update("delete from tributary.run where id = ?", run.value());

    assertThat(sweep.discardOrphans()).isEqualTo(1);
    assertThat(sweep.sweepOne()).isTrue();
    assertThat(sweep.sweepOne()).isFalse();
    assertThat(exists(table)).isFalse();
    assertThat(state(table)).isEmpty();
  }

  @Test
  void a_purge_of_runs_removes_their_small_sets_and_discards_their_tables() {
    NewTable table = stored();
    NewTable small = storedInline();
    sql.update("update tributary.run set purge_at = now() where id = ?", run.value());

    RunUpkeep upkeep = new PostgresRunUpkeep(database.dataSource());
    assertThat(upkeep.purge(Instant.now().plusSeconds(60), 10)).isEqualTo(1);
    assertThat(state(small)).isEmpty();
    assertThat(state(table)).contains("DISCARDED");
  }

  private NewTable stored() {
    NewTable table = table();
    store.create(table);
    return table;
  }

  private NewTable storedInline() {
    NewTable table = table();
    store.store(List.of(new SmallSet(table, "[[\"1\", null, \"any\"]]")));
    return table;
  }

  private NewTable table() {
    return new NewTable(tables.newId(), run, TASK, Outlet.OUT, STRUCTURE);
  }

  private void becomes(String state) {
    sql.update("update tributary.task set state = ? where id = ?", state, TASK.value());
  }

  private Optional<String> state(NewTable table) {
    return sql.first(
        "select state from tributary.work_table where id = ?",
        row -> row.text("state"),
        table.id().value());
  }

  private boolean exists(NewTable table) {
    return sql.first(
            "select to_regclass(?) is not null as there",
            row -> row.isTrue("there"),
            WorkTableSql.name(table.id()))
        .orElseThrow();
  }
}
