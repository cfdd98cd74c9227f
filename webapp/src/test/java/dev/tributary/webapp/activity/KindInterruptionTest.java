package dev.tributary.webapp.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.observation.Unobserved;
import dev.tributary.application.run.InMemoryTaskQueue;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.Runs;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.admission.AdmitStart;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.application.run.task.Claim;
import dev.tributary.application.run.task.ClaimTask;
import dev.tributary.application.run.task.CompleteTask;
import dev.tributary.application.run.task.ExecuteActivity;
import dev.tributary.application.run.task.ReleaseTask;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.run.task.StoreWalk;
import dev.tributary.application.run.task.TaskContexts;
import dev.tributary.application.run.task.TaskExecution;
import dev.tributary.application.run.task.WalkStrand;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of the process interrupts what a kind's executor has begun. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class KindInterruptionTest {
  @Inject ActivityExecutors executors;
  @Inject StartableWorkflows workflows;
  @Inject Runs runs;
  @Inject Admissions admissions;
  @Inject RunConfig config;
  @Inject StoreWalk store;
  @Inject WalkStrand steps;
  @Inject CurrentActor actor;
  @Inject AuditRecorder changes;
  @Inject ClaimTask claims;
  @Inject TaskContexts contexts;
  @Inject CompleteTask completion;
  @Inject ReleaseTask release;
  @Inject InstantSource clock;
  @Inject DataSource dataSource;

  private final RunningExecutions running = new RunningExecutions();

  static List<String> kinds() {
    return CDI.current().select(Kinds.class).get().ids();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void an_interrupted_activity_is_done_waits_or_is_released_and_holds_nothing(String kind)
      throws SQLException {
    RunId run = start(KindExample.of(kind).getFirst());
    Optional<Claim> claim = firstClaim(run);
    while (claim.filter(held -> !isTested(held)).isPresent()) {
      claim = execution(executors).execute(claim.get());
    }
    running.close();

    // An activity that only directs the flow is never claimed alone: there is nothing to interrupt.
    claim.ifPresent(held -> assertThat(execution(interrupted(held)).execute(held)).isEmpty());

    TaskState state = inTransaction(run, found -> found.task(KindExample.TESTED).state());
    assertThat(state)
        .isIn(
            TaskState.READY,
            TaskState.WAITING,
            TaskState.FINISHED,
            TaskState.FINISHED_WITH_WARNINGS);
    assertThat(running.interruptions()).isEmpty();
    assertUnlocked(run);
    stop(run);
  }

  private static boolean isTested(Claim claim) {
    return claim.activity().id().equals(KindExample.TESTED);
  }

  private TaskExecution execution(ActivityExecutors executing) {
    return new TaskExecution(
        new ExecuteActivity(executing, contexts, new Unobserved()), running, completion, release);
  }

  /** Interrupts the execution as soon as it begins. */
  private ActivityExecutors interrupted(Claim claim) {
    ActivitySettings tested = claim.activity().settings();
    ActivityExecutor<ActivitySettings> interrupting =
        new ActivityExecutor<>() {
          @Override
          public Reach reach() {
            return executors.reach(tested);
          }

          @Override
          public ActivityOutcome execute(ActivitySettings settings, ActivityContext context) {
            running.interruptions().forEach(Runnable::run);
            return executors.execute(settings, context);
          }
        };
    return new ActivityExecutors(Map.of(tested.kind(), interrupting));
  }

  /** Without an entry in the queue, so that only this test executes it. */
  private RunId start(KindExample example) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(example.workflow().toString())
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    BeginRun begin =
        new BeginRun(
            runs, new InMemoryTaskQueue(), store, steps, (run, strand) -> Optional.empty());
    StartRun start =
        new StartRun(workflows, new AdmitStart(admissions, begin, config), actor, changes, clock);
    WorkflowName name = new WorkflowName(example.workflow().path("name").asText());
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                start
                    .start(
                        workflows.startable(name, Optional.empty()),
                        Map.of(),
                        new Trigger.Person("test"),
                        Optional.empty())
                    .id());
  }

  private Optional<Claim> firstClaim(RunId run) {
    TaskId strand = inTransaction(run, found -> found.in(TaskState.READY).getFirst().id());
    return claims.claim(run, strand, () -> true);
  }

  private <T> T inTransaction(RunId run, Function<WorkflowRun, T> reading) {
    return QuarkusTransaction.requiringNew()
        .call(() -> reading.apply(runs.locked(run).orElseThrow()));
  }

  private void stop(RunId run) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              WorkflowRun found = runs.locked(run).orElseThrow();
              if (!found.state().ended()) {
                found.commanded().stop(clock.instant());
                runs.save(found, clock.instant());
              }
            });
  }

  private void assertUnlocked(RunId run) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '5s'");
      statement.execute("select from tributary.run where id = '%s' for update".formatted(run));
      statement.execute("select from tributary.task where run_id = '%s' for update".formatted(run));
      statement.execute("reset lock_timeout");
    }
  }
}
