package dev.tributary.adapters.out.postgres.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.run.PostgresAdmissions;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunConfig;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Decisions about starts read the runs that count for them, however many there are otherwise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionPlansTest {
  private static final WorkflowName CALM = new WorkflowName("calm");
  private static final WorkflowName CROWDED = new WorkflowName("crowded");
  private static final int AT_WORK = 500;
  private static final int WAITING = 3_000;

  /** Three revisions with two triggers. */
  private static final int KINDS = 6;

  private static final int ENDED = 10_000;
  private static final int CALM_RUNS = 10;

  private static final String RUNS =
      """
      insert into tributary.run
        (id, workflow, workflow_label, revision_id, revision, state, parameters, started_by,
         created_at, admission, admission_number, priority, ended_at,
         trigger_kind)
      select gen_random_uuid(), ?, '', ('00000000-0000-0000-0000-00000000000' || n % 3)::uuid, 1, ?,
        '{}', 'anna', now(), ?, nextval('tributary.admission_number'), n % 3 - 1, ?::timestamptz,
        case when n % 2 = 0 then 'SCHEDULE' else 'PERSON' end
      from generate_series(1, ?) n
      """;

  private static TestDatabase database;
  private static ExplainedStatements statements;

  private PostgresAdmissions admissions() {
    return new PostgresAdmissions(
        statements.dataSource(), new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100));
  }

  @BeforeAll
  static void fill() {
    database = TestDatabase.create();
    statements = new ExplainedStatements(database.dataSource());
    Sql sql = new Sql(database.dataSource());
    sql.update(RUNS, "crowded", "RUNNING", "AT_WORK", null, AT_WORK);
    sql.update(RUNS, "crowded", "QUEUED", "WAITING", null, WAITING);
    sql.update(RUNS, "calm", "RUNNING", "AT_WORK", null, CALM_RUNS);
    for (String workflow : List.of("crowded", "calm")) {
      sql.update(RUNS, workflow, "FINISHED", null, "2026-11-24T09:00:00Z", ENDED);
    }
    sql.update("vacuum analyze tributary.run");
  }

  @Test
  void the_load_is_counted_by_the_index_alone() {
    assertThat(admissions().load(CALM).atWork()).isEqualTo(CALM_RUNS);

    assertThat(statements.taken())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.unbounded(CALM_RUNS)).isEmpty();
              assertThat(plan.toString()).contains("Index Only Scan", "run_counted");
            });
  }

  @Test
  void those_that_begin_next_are_read_in_the_order_of_the_index() {
    assertThat(admissions().waiting(CROWDED, 100)).hasSize(100);

    assertThat(statements.taken())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.unbounded(100)).isEmpty();
              assertThat(plan.toString()).contains("run_open").doesNotContain("Sort");
            });
  }

  @Test
  void of_those_that_wait_the_newest_of_each_revision_and_trigger_alone_are_read() {
    assertThat(admissions().newest(CROWDED)).hasSize(KINDS);

    assertThat(statements.taken())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.unbounded(KINDS)).isEmpty();
              assertThat(plan.toString()).contains("run_newest").doesNotContain("Seq Scan");
            });
  }

  @Test
  void earlier_runs_are_read_by_the_index() {
    RunId last = last("calm");
    statements.taken();

    assertThat(admissions().unendedBefore(CALM, last)).hasSize(CALM_RUNS - 1);

    assertThat(statements.taken())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.unbounded(CALM_RUNS)).isEmpty();
              assertThat(plan.toString()).contains("run_counted");
            });
  }

  @Test
  void open_workflows_are_found_without_the_runs_at_work() {
    assertThat(admissions().open()).containsExactly(CROWDED);

    assertThat(statements.taken())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.unbounded(WAITING)).isEmpty();
              assertThat(plan.toString()).contains("run_open");
            });
  }

  private static RunId last(String workflow) {
    return new Sql(database.dataSource())
        .first(
            """
            select id from tributary.run where workflow = ? and admission = 'AT_WORK'
            order by admission_number desc limit 1
            """,
            row -> new RunId(row.uuid("id")),
            workflow)
        .orElseThrow();
  }
}
