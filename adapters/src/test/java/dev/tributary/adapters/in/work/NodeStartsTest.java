package dev.tributary.adapters.in.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import dev.tributary.adapters.in.engine.TransactionalPool;
import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.LocalWorkers.Reserved;
import dev.tributary.application.run.task.Strand;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Strands that begin on the node that has queued them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeStartsTest {
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final TransactionalPool POOL = new TransactionalPool();
  private static final TaskId STRAND = new TaskId(1);
  private static final RunLimits LOW =
      new RunLimits(Optional.empty(), 0, 0, Priority.LOW, Optional.empty(), Overdue.ALERT, 0);

  private final RunId run = new RunId(UUID.randomUUID());
  private final AfterCommit afterCommit = new AfterCommit(POOL.registry());
  private final HandOvers handOvers =
      new HandOvers(new NodeWorkers(1, () -> {}), HEARTBEAT, () -> true, () -> {});
  private Instant now = Instant.parse("2026-11-24T09:00:00Z");
  private final QueueEntries entries =
      new QueueEntries(POOL.dataSource(), afterCommit, new SchedulerWakeUp());
  private final NodeStarts starts =
      new NodeStarts(POOL.dataSource(), entries, afterCommit, () -> "node", () -> now);

  NodeStartsTest() {
    starts.connect(handOvers);
  }

  @AfterAll
  static void close() {
    POOL.close();
  }

  @Test
  void a_strand_begins_once_with_the_claim_of_its_start() {
    Claim claim = begin();

    now = now.plus(HEARTBEAT).minusMillis(1);
    assertThat(starts.claim(STRAND)).containsSame(claim);
    assertThat(starts.claim(STRAND)).isEmpty();
  }

  @Test
  void a_strand_that_comes_late_to_its_worker_is_claimed_as_any_other() {
    begin();

    now = now.plus(HEARTBEAT);
    assertThat(starts.claim(STRAND)).isEmpty();

    now = now.minus(HEARTBEAT);
    assertThat(starts.claim(STRAND)).as("nor by an entry that follows").isEmpty();
  }

  @Test
  void an_entry_is_under_way_from_its_reservation_until_its_worker_has_begun() {
    POOL.inTransaction(
        () -> {
          Reserved reserved = starts.reserve(run, STRAND).orElseThrow();
          assertThat(handOvers.isEmpty()).as("reserved").isFalse();
          reserved.begin(claim(reserved));
          return run;
        });
    assertThat(handOvers.isEmpty()).as("queued").isFalse();
    assertThat(handOvers.take(10)).extracting(Execution::getTaskName).containsExactly("strand");
    assertThat(handOvers.isEmpty()).as("delivered").isFalse();

    starts.claim(STRAND);
    assertThat(handOvers.isEmpty()).as("begun").isTrue();
  }

  @Test
  void a_start_without_an_entry_is_no_longer_under_way() {
    POOL.inTransaction(() -> starts.reserve(run, STRAND).orElseThrow());

    assertThat(handOvers.isEmpty()).isTrue();
    assertThat(handOvers.reserve()).as("its worker is free").isTrue();
  }

  @Test
  void a_start_for_the_queue_takes_no_worker() {
    assertThat(starts.queued(() -> starts.reserve(run, STRAND))).isEmpty();
    assertThat(handOvers.reserve()).as("its worker is free").isTrue();
  }

  @Test
  void a_start_has_its_worker_before_its_transaction_and_gives_back_one_that_it_does_not_need() {
    boolean begun =
        starts.starting(
            Duration.ZERO,
            () -> {
              assertThat(handOvers.reserve()).as("the worker is taken").isFalse();
              return POOL.inTransaction(() -> starts.reserve(run, STRAND).isPresent());
            });
    assertThat(begun).isTrue();

    assertThat(starts.<String>starting(Duration.ZERO, () -> "refused")).isEqualTo("refused");
    assertThat(handOvers.isEmpty()).isTrue();
    assertThat(handOvers.reserve()).as("its worker is free").isTrue();
  }

  @Test
  void a_start_that_has_waited_in_vain_begins_elsewhere() {
    assertThat(handOvers.reserve()).isTrue();

    boolean begun =
        starts.starting(
            Duration.ofMillis(1),
            () -> {
              handOvers.cancel();
              return POOL.inTransaction(() -> starts.reserve(run, STRAND).isPresent());
            });

    assertThat(begun).isFalse();
  }

  @Test
  void closed_hand_overs_reserve_no_worker_until_they_are_open_again() {
    handOvers.close();
    assertThat(POOL.inTransaction(() -> starts.reserve(run, STRAND))).isEmpty();
    assertThat(handOvers.isEmpty()).isTrue();

    handOvers.open();
    assertThat(POOL.inTransaction(() -> starts.reserve(run, STRAND))).isPresent();
  }

  @Test
  void the_heartbeat_of_an_entry_is_not_that_of_the_begin_of_its_transaction() {
    Sql sql = new Sql(POOL.dataSource());
    Instant later =
        POOL.inTransaction(
            () -> {
              sql.first("select now() as time", row -> row.instant("time"));
              Instant time =
                  sql.first("select clock_timestamp() as time", row -> row.instant("time"))
                      .orElseThrow();
              begin();
              return time;
            });

    String name = handOvers.take(1).getFirst().getId();
    assertThat(
            sql.first(
                "select last_heartbeat from tributary.scheduled_tasks where task_instance = ?",
                row -> row.instant("last_heartbeat"),
                name))
        .hasValueSatisfying(heartbeat -> assertThat(heartbeat).isAfterOrEqualTo(later));
  }

  /** Stores a start; the claim that it hands over. */
  private Claim begin() {
    return POOL.inTransaction(
        () -> {
          Reserved reserved = starts.reserve(run, STRAND).orElseThrow();
          Claim claim = claim(reserved);
          reserved.begin(claim);
          return claim;
        });
  }

  @Test
  void an_entry_has_the_priority_of_its_run_and_a_wake_up_the_highest() {
    begin();
    String picked = handOvers.take(1).getFirst().getId();
    WakeUpEntry entry = new WakeUpEntry(1, run.value(), 1, 1, null);
    POOL.inTransaction(
        () -> {
          entries.addDue(DbSchedulerWakeUpQueue.WAKE_UP, run.toString(), entry, now);
          return entry;
        });

    assertThat(priority(picked)).isEqualTo(-2);
    assertThat(priority(run.toString())).isEqualTo(2);
  }

  private static int priority(String entry) {
    return new Sql(POOL.dataSource())
        .first(
            "select priority from tributary.scheduled_tasks where task_instance = ?",
            row -> row.integer("priority"),
            entry)
        .orElseThrow();
  }

  private Claim claim(Reserved reserved) {
    Activity activity =
        new Activity(
            new ActivityId("step"), "", () -> "step", ExecutionOptions.DEFAULT, Optional.empty());
    WorkflowDefinition workflow =
        new WorkflowDefinition(
            new WorkflowName("starts"),
            "",
            "",
            new WorkflowOptions(
                Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), LOW),
            List.of(),
            List.of(activity),
            List.of());
    return new Claim(
        run,
        workflow,
        activity,
        STRAND,
        new Strand(STRAND, reserved.lease()),
        1,
        now,
        Variables.NONE,
        List.of(),
        WorkflowRun.queued(run, workflow, Variables.NONE, List.of(STRAND)));
  }
}
