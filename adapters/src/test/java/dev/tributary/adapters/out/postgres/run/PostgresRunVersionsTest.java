package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresRunVersionsTest {
  private final TestDatabase database = TestDatabase.create();
  private final Sql sql = new Sql(database.dataSource());
  private final PostgresRunVersions versions = new PostgresRunVersions(database.dataSource());

  @Test
  void a_run_has_another_version_after_each_change_of_itself_its_journal_and_its_progress() {
    UUID run = run();
    UUID other = run();
    String before = version(other);
    Set<String> seen = new HashSet<>(Set.of(version(run)));

    sql.update("update tributary.run set version = version + 1 where id = ?", run);
    assertThat(seen.add(version(run))).as("state").isTrue();
    sql.update(
        """
        insert into tributary.journal (run_id, at, severity, key, arguments)
        values (?, now(), 'INFO', 'any', '[]')
        """,
        run);
    assertThat(seen.add(version(run))).as("journal").isTrue();
    sql.update("update tributary.task set progress_done = 10 where run_id = ?", run);
    assertThat(seen.add(version(run))).as("progress").isTrue();

    assertThat(version(other)).isEqualTo(before);
  }

  @Test
  void a_list_has_another_version_after_a_change_and_after_a_new_run() {
    Set<String> seen = new HashSet<>(Set.of(versions.ofNewest()));

    UUID run = run();
    assertThat(seen.add(versions.ofNewest())).as("new").isTrue();
    assertThat(seen.add(versions.ofNewest())).as("unchanged").isFalse();
    sql.update("update tributary.run set version = version + 1 where id = ?", run);
    assertThat(seen.add(versions.ofNewest())).as("changed").isTrue();
  }

  @Test
  void a_run_that_is_gone_has_none() {
    assertThat(versions.of(List.of(UUID.randomUUID()))).isEmpty();
  }

  private String version(UUID run) {
    return versions.of(List.of(run)).values().iterator().next();
  }

  private UUID run() {
    UUID run = UUID.randomUUID();
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
           created_at)
        values (?, 'any', 'Any', ?, 1, 'RUNNING', '{}', 'test', now())
        """,
        run,
        UUID.randomUUID());
    sql.update(
        """
        insert into tributary.task
          (id, run_id, activity, place, state, attempt, deaths, variables, created_at)
        values (nextval('tributary.task_number'), ?, 'any1', 0, 'RUNNING', 1, 0, '{}', now())
        """,
        run);
    return run;
  }
}
