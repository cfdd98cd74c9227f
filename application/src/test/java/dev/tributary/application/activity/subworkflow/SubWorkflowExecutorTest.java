package dev.tributary.application.activity.subworkflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.ArgumentValues;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.pinned.InMemoryPinnedResponses;
import dev.tributary.application.activity.subworkflow.ParentRuns.Ancestry;
import dev.tributary.application.expression.EvaluateExpressions;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.testrun.ChooseCalls;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Argument;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings.Returned;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Awaited;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Sub-workflow makes of the ends of its run, of deaths of its worker, and of resumes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubWorkflowExecutorTest {
  private static final int DEEPEST = 3;

  private static final SubWorkflowSettings SETTINGS =
      new SubWorkflowSettings(
          "child",
          List.of(new Argument("city", "'Delft'")),
          List.of(new Returned("city", ValueType.TEXT), new Returned("gone", ValueType.DATE)));

  private final RunFixture fixture = new RunFixture();
  private final FakeActivityContext context = new FakeActivityContext("sub1", SETTINGS, List.of());
  private int depth = 1;
  private final SubWorkflowExecutor executor =
      new SubWorkflowExecutor(
          new ExpressionLanguage(ExpressionLimits.standard()),
          new ArgumentValues(
              new EvaluateExpressions(
                  (terms, evaluation) -> {
                    throw new IllegalStateException("only literals");
                  })),
          new StartChild(
              fixture.workflows.revisions,
              fixture.start,
              new CallDepth(
                  (run, most) -> new Ancestry("ada", depth), new SubWorkflowLimits(DEEPEST)),
              new ChooseCalls(new InMemoryPinnedResponses(), new TestRunLimits(20, 100, 1000))),
          new ChildRuns(fixture.commands, fixture.runs));

  @BeforeEach
  void publish() {
    fixture.workflows.published(
        Definitions.with("child", new Parameter("city", ValueType.TEXT, Optional.empty())));
  }

  @Test
  void it_starts_a_run_in_its_name_and_waits_for_it() {
    ActivityOutcome outcome = execute();

    WorkflowRun child = child();
    assertThat(((Suspended) outcome).waitsFor().awaited())
        .isEqualTo(new Awaited.ChildRun(child.id().value()));
    assertThat(child.parameters().find("city")).contains(Variable.text("Delft"));
    assertThat(fixture.runs.trigger(child.id()))
        .isEqualTo(
            new Trigger.ParentRun(
                new Trigger.Origin(context.run(), context.activity().id()), "ada"));
  }

  @Test
  void the_run_of_a_test_run_is_a_test_run_of_as_many_people() {
    context.testedAs(new TestRun(7, Map.of()));

    assertThat(execute()).isInstanceOf(Suspended.class);

    assertThat(child().test()).contains(new TestRun(7, Map.of()));
    assertThat(fixture.runs.trigger(child().id())).isInstanceOf(Trigger.ParentRun.class);
  }

  @Test
  void a_repeat_after_a_death_starts_no_second_run() {
    context.beforeWrite(
        () -> {
          throw new IllegalStateException("the process died");
        });
    assertThatThrownBy(this::execute).hasMessage("the process died");
    assertThat(fixture.runs.all()).isEmpty();

    context.beforeWrite(() -> {});
    context.nextAttempt();
    execute();
    context.nextAttempt();
    assertThat(execute()).isInstanceOf(Suspended.class);
    assertThat(fixture.runs.all()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"FINISHED, WHOLE", "FINISHED_WITH_WARNINGS, PART"})
  void the_end_of_the_run_completes_it_with_its_event_variables(RunState state, Extent extent) {
    execute();
    end(state);

    Completed completed = (Completed) execute();

    assertThat(completed.extent()).isEqualTo(extent);
    assertThat(completed.outputs()).extracting("outlet").containsExactly(Outlet.OUT);
    assertThat(completed.variables())
        .isEqualTo(
            Variables.NONE
                .with("city", Variable.text("Delft"))
                .with("gone", new Variable(ValueType.DATE, Optional.empty())));
  }

  @Test
  void a_failed_run_fails_it_and_its_resume_resumes_the_run() {
    execute();
    end(RunState.FAILED);
    assertFailed(execute(), "TRB-158006");

    assertThat(execute()).as("a resume of the task").isInstanceOf(Suspended.class);
    assertThat(child().state()).isEqualTo(RunState.RUNNING);
    assertThat(fixture.runs.all()).hasSize(1);
  }

  @Test
  void a_stopped_run_fails_it_and_its_resume_starts_another_one() {
    execute();
    end(RunState.STOPPED);
    assertFailed(execute(), "TRB-158007");

    assertThat(execute()).isInstanceOf(Suspended.class);
    assertThat(fixture.runs.all()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"FAILED, TRB-158006", "STOPPED, TRB-158007"})
  void a_repeat_before_the_failure_is_stored_fails_too(RunState state, String code) {
    execute();
    end(state);
    context.beforeCompletion(
        () -> {
          throw new IllegalStateException("the process died");
        });
    assertThatThrownBy(this::execute).hasMessage("the process died");

    context.beforeCompletion(() -> {});
    context.nextAttempt();
    assertFailed(execute(), code);
    assertThat(fixture.runs.all()).extracting(WorkflowRun::state).containsExactly(state);
  }

  @Test
  void a_second_failure_of_a_run_that_was_resumed_by_itself_fails_it_again() {
    execute();
    end(RunState.FAILED);
    assertFailed(execute(), "TRB-158006");
    end(RunState.RUNNING);
    assertThat(execute()).as("a resume of the task").isInstanceOf(Suspended.class);

    end(RunState.FAILED);
    assertFailed(execute(), "TRB-158006");
    assertThat(child().state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void runs_start_each_other_only_so_deep() {
    depth = DEEPEST;

    assertFailed(execute(), "TRB-158005");
    assertThat(fixture.runs.all()).isEmpty();
  }

  @Test
  void nothing_is_started_while_the_run_is_stopped() {
    context.cancel();

    assertThatThrownBy(this::execute).isInstanceOf(ExecutionInterrupted.class);
    assertThat(fixture.runs.all()).isEmpty();
  }

  private ActivityOutcome execute() {
    return executor.execute(SETTINGS, context);
  }

  private WorkflowRun child() {
    return fixture.runs.all().iterator().next();
  }

  private void end(RunState state) {
    WorkflowRun child = child();
    List<ActivityTask> tasks = child.activations();
    if (state == RunState.FINISHED || state == RunState.FINISHED_WITH_WARNINGS) {
      finish(child);
      tasks = child.activations();
    }
    WorkflowRun ended =
        new WorkflowRun(child.id(), child.definition(), child.parameters(), state, tasks);
    ended.stored(child.version());
    fixture.runs.put(ended);
  }

  private void finish(WorkflowRun child) {
    for (String id : List.of("start1", "end1")) {
      ActivityTask task = child.task(new ActivityId(id));
      fixture.claim(child, task.id());
      List<ActivityOutcome.Output> outputs =
          id.equals("end1")
              ? List.of()
              : List.of(ActivityOutcome.Output.withoutPopulation(Outlet.OUT));
      child.complete(
          task.id(), new Completed(outputs, Variables.NONE), fixture.workflows.clock.instant());
      child.advance(fixture.workflows.clock.instant());
    }
  }

  private static void assertFailed(ActivityOutcome outcome, String code) {
    assertThat(((Failed) outcome).failure().code()).isEqualTo(code);
  }
}
