package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.in.engine.TransactionalPool;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.admission.Admissions.EndedRun;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ends that several nodes follow up at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowedEndsTest {
  private static final WorkflowName NIGHTLY = new WorkflowName("nightly");

  private final TransactionalPool pool = new TransactionalPool();
  private final Sql sql = new Sql(pool.dataSource());
  private final PostgresAdmissions admissions =
      new PostgresAdmissions(
          pool.dataSource(), new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100));

  /** A success, then three failures. */
  @BeforeEach
  void fill() {
    sql.update(
        """
        insert into tributary.run
          (id, workflow, workflow_label, revision_id, revision, state, parameters, trigger_kind,
           started_by, created_at, ended_at, admission, admission_number, end_number)
        select gen_random_uuid(), ?, '', gen_random_uuid(), 1,
          case n when 1 then 'FINISHED' else 'FAILED' end, '{}', 'SCHEDULE', 'scheduler1', now(),
          now(), 'ENDED', n, n
        from generate_series(1, 4) n
        """,
        NIGHTLY.value());
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void a_node_takes_later_ends_after_another_has_counted_the_earlier_ones() {
    CompletableFuture<List<EndedRun>> other = new CompletableFuture<>();

    pool.inTransaction(
        () -> {
          assertThat(admissions.takeEnded(NIGHTLY, 1))
              .extracting(EndedRun::state)
              .containsExactly(RunState.FINISHED);
          takeElsewhere(other);
          pool.awaitWaiting(other, "advisory");
          assertThat(other).as("the success is not counted yet").isNotDone();
          return true;
        });

    assertThat(other.join())
        .extracting(EndedRun::state)
        .containsExactly(RunState.FAILED, RunState.FAILED, RunState.FAILED);
  }

  @Test
  void an_end_whose_run_gets_a_command_is_not_passed_over() {
    CompletableFuture<List<EndedRun>> other = new CompletableFuture<>();

    pool.inTransaction(
        () -> {
          sql.list("select id from tributary.run where end_number = 1 for update", row -> true);
          takeElsewhere(other);
          pool.awaitWaiting(other, "transactionid");
          return true;
        });

    assertThat(other.join()).extracting(EndedRun::state).hasSize(4).startsWith(RunState.FINISHED);
  }

  private void takeElsewhere(CompletableFuture<List<EndedRun>> taken) {
    Thread.ofVirtual()
        .start(() -> taken.complete(pool.inTransaction(() -> admissions.takeEnded(NIGHTLY, 100))));
  }
}
