package dev.tributary.application.run.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ActivityExecutors;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.ExecutionPostponed;
import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.InMemoryRunJournal;
import dev.tributary.application.run.InMemoryRunJournal.Line;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.expression.syntax.ExpressionErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskExecutionTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final TaskId TASK = new TaskId(1);

  private final AtomicReference<RuntimeException> thrown = new AtomicReference<>();
  private final WorkflowRun begun = begun();
  private final TaskFixture tasks =
      new TaskFixture(
          begun, new ActivityExecutors(Map.of("any", new Throwing(thrown::get))), CLOCK);
  private final InMemoryRunJournal journal = tasks.journal;

  @Test
  void a_value_out_of_range_fails_the_task_with_its_own_code() {
    Refused refused = new Refused(ExpressionErrorCode.VALUE_OUT_OF_RANGE, "integer out of range");

    executeThrowing(refused);

    assertThat(failureLine())
        .isEqualTo(
            new Line(
                Severity.ERROR,
                ExpressionErrorCode.VALUE_OUT_OF_RANGE.with("integer out of range"),
                Optional.of(ExpressionErrorCode.VALUE_OUT_OF_RANGE.id())));
    assertThat(stored().state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void a_slow_statement_fails_the_task_with_its_own_code() {
    executeThrowing(new Refused(ExpressionErrorCode.TOO_SLOW, 30L));

    assertThat(failureLine().code()).contains(ExpressionErrorCode.TOO_SLOW.id());
    assertThat(failureLine().message()).isEqualTo(ExpressionErrorCode.TOO_SLOW.with(30L));
  }

  @Test
  void an_unreadable_variable_fails_the_task_with_its_own_code() {
    executeThrowing(new Refused(ExpressionErrorCode.UNREADABLE_VARIABLE, "age", "old", "INTEGER"));

    assertThat(failureLine().code()).contains(ExpressionErrorCode.UNREADABLE_VARIABLE.id());
    assertThat(failureLine().message().arguments()).containsExactly("age", "old", "INTEGER");
  }

  @Test
  void an_unexpected_exception_is_reported_without_its_message() {
    executeThrowing(new IllegalStateException("password=tiger"));

    assertThat(failureLine().code()).contains(RunErrorCode.UNEXPECTED.id());
    assertThat(failureLine().message().arguments()).containsExactly("IllegalStateException");
  }

  @Test
  void an_unavailable_database_fails_no_task() {
    assertThatThrownBy(
            () ->
                executeThrowing(
                    new IllegalStateException("cannot", new SQLException("gone", "08006"))))
        .isInstanceOf(Outage.class);

    assertThat(journal.lines()).isEmpty();
    assertThat(stored().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void an_interrupted_task_is_neither_done_nor_failed() {
    executeThrowing(new ExecutionInterrupted(TASK, 1));

    assertThat(stored().task(TASK).map(ActivityTask::state)).contains(TaskState.READY);
    assertThat(stored().state()).isEqualTo(RunState.RUNNING);
    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void what_is_postponed_is_given_back() {
    assertThatThrownBy(
            () -> executeThrowing(new ExecutionPostponed(TASK, 1, Duration.ofSeconds(1))))
        .isInstanceOf(ExecutionPostponed.class);

    assertThat(stored().task(TASK).map(ActivityTask::state)).contains(TaskState.READY);
    assertThat(stored().state()).isEqualTo(RunState.RUNNING);
    assertThat(journal.lines()).isEmpty();
  }

  @Test
  void a_checkpoint_of_the_completion_reports_no_line_twice() {
    Message line = Message.of("any.line");
    ActivityExecutor<Settings> failing =
        (settings, context) -> {
          context.info(line);
          context.whenCompleted(() -> context.checkpoint("here"));
          return Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any"));
        };
    TaskFixture fixture =
        new TaskFixture(begun, new ActivityExecutors(Map.of("any", failing)), CLOCK);

    assertThat(fixture.execution.execute(fixture.claim(begun, TASK))).isEmpty();

    assertThat(fixture.journal.lines()).extracting(Line::message).containsOnlyOnce(line);
  }

  private Line failureLine() {
    return journal.lines().stream()
        .filter(line -> line.code().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private void executeThrowing(RuntimeException exception) {
    thrown.set(exception);
    assertThat(tasks.execution.execute(tasks.claim(begun, TASK))).isEmpty();
  }

  private WorkflowRun stored() {
    return tasks.runs.run(begun.id());
  }

  private static WorkflowRun begun() {
    WorkflowDefinition definition =
        Definitions.of("story", List.of(Definitions.activity("only", new Settings())));
    WorkflowRun run =
        WorkflowRun.queued(new RunId(new UUID(0, 1)), definition, Variables.NONE, List.of(TASK));
    run.advance(CLOCK.instant());
    return run;
  }

  private record Settings() implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }

  private record Throwing(Supplier<RuntimeException> thrown) implements ActivityExecutor<Settings> {
    @Override
    public ActivityOutcome execute(Settings settings, ActivityContext context) {
      throw thrown.get();
    }
  }
}
