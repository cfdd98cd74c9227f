package dev.tributary.adapters.out.postgres.worktable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.worktable.SweepWorkTables;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    WorkTable table = published();
    tables.discard(table.id());
    assertThat(tables.find(table.id())).isEmpty();
    assertThat(exists(table)).isTrue();

    assertThat(sweep.sweepOne()).isTrue();
    assertThat(exists(table)).isFalse();
    assertThat(state(table)).contains("DROPPED");
    assertThat(sweep.sweepOne()).isFalse();
  }

  @Test
  void a_table_that_is_being_read_is_dropped_later_and_delays_none_of_the_others()
      throws SQLException {
    WorkTable read = published();
    WorkTable idle = published();
    tables.retainOnly(run, Set.of());
    try (Connection reader = database.dataSource().getConnection();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select * from " + WorkTableSql.source(read));

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
    WorkTable kept = published();
    WorkTable other = published();
    tables.retainOnly(run, Set.of(kept.id()));
    assertThat(state(kept)).contains("PUBLISHED");
    assertThat(state(other)).contains("DISCARDED");
  }

  @Test
  void a_table_of_a_task_is_an_orphan_once_the_task_can_no_longer_publish_it() {
    WorkTable filling = tables.create(TASK, Outlet.OUT, STRUCTURE);
    assertThat(sweep.discardOrphans()).isZero();
    becomes("FAILED");
    assertThat(sweep.discardOrphans()).as("a failed task may be resumed").isZero();
    becomes("STOPPED");
    assertThat(sweep.discardOrphans()).isEqualTo(1);
    assertThat(state(filling)).contains("DISCARDED");
  }

  @Test
  void the_tables_of_a_removed_run_go_and_so_does_their_entry_in_the_catalogue() {
    WorkTable table = published();
    sql.update("delete from tributary.run where id = ?", run.value());

    assertThat(sweep.discardOrphans()).isEqualTo(1);
    assertThat(sweep.sweepOne()).isTrue();
    assertThat(exists(table)).isFalse();
    sweep.discardOrphans();
    assertThat(state(table)).isEmpty();
  }

  private WorkTable published() {
    WorkTable table = tables.create(TASK, Outlet.OUT, STRUCTURE);
    tables.publish(table.id(), 0);
    return table;
  }

  private void becomes(String state) {
    sql.update("update tributary.task set state = ? where id = ?", state, TASK.value());
  }

  private Optional<String> state(WorkTable table) {
    return sql.first(
        "select state from tributary.work_table where id = ?",
        row -> row.text("state"),
        table.id().value());
  }

  private boolean exists(WorkTable table) {
    return sql.first(
            "select to_regclass(?) is not null as there",
            row -> row.isTrue("there"),
            WorkTableSql.source(table))
        .orElseThrow();
  }
}
