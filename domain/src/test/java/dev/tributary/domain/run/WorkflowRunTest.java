package dev.tributary.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowRunTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  /** query feeds api and, beside it, join; api feeds join too; its failure leads to alarm. */
  private final WorkflowRun run =
      begun(
          List.of("query", "api", "alarm", "join"),
          transition("query", Outlet.OUT, "api"),
          transition("query", Outlet.OUT, "join"),
          transition("api", Outlet.OUT, "join"),
          transition("api", Outlet.FAILED, "alarm"));

  @Test
  void begins_with_what_has_no_inbound_transition() {
    assertThat(state("query")).isEqualTo(TaskState.READY);
    assertThat(state("join")).isEqualTo(TaskState.PENDING);
  }

  @Test
  void a_join_waits_for_all_its_inputs() {
    succeed("query", Variables.NONE);

    assertThat(state("api")).isEqualTo(TaskState.READY);
    assertThat(state("join")).isEqualTo(TaskState.PENDING);
  }

  @Test
  void a_failure_outlet_that_does_not_fire_is_no_warning() {
    succeed("query", Variables.NONE);
    succeed("api", Variables.NONE);
    succeed("join", Variables.NONE);

    assertThat(state("alarm")).isEqualTo(TaskState.NOT_EXECUTED);
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void an_activity_that_did_a_part_of_its_work_is_a_warning_and_the_run_goes_on() {
    run.claim(task("query").id(), "node", NOW);
    run.complete(
        task("query").id(),
        new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE, Extent.PART),
        NOW);
    run.advance(NOW);
    assertThat(state("query")).isEqualTo(TaskState.FINISHED_WITH_WARNINGS);
    succeed("api", Variables.NONE);
    succeed("join", Variables.NONE);
    assertThat(run.state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
  }

  @Test
  void a_run_waits_while_a_task_waits_and_nothing_works_or_may_begin() {
    suspend("query");
    assertThat(state("query")).isEqualTo(TaskState.WAITING);
    assertThat(run.state()).isEqualTo(RunState.WAITING);

    assertThat(run.wake(task("query").id(), 1, new WakeUp.Due())).isPresent();

    assertThat(state("query")).isEqualTo(TaskState.READY);
    assertThat(run.state()).isEqualTo(RunState.RUNNING);
    assertThat(task("query").work().suspension().flatMap(Suspension::wakeUp))
        .contains(new WakeUp.Due());
  }

  @Test
  void a_wait_ends_once_and_not_by_the_end_of_an_earlier_one() {
    suspend("query");
    run.wake(task("query").id(), 1, new WakeUp.Due());
    assertThat(run.wake(task("query").id(), 1, new WakeUp.Due())).isEmpty();

    suspend("query");

    assertThat(run.wake(task("query").id(), 1, new WakeUp.Due())).isEmpty();
    assertThat(run.wake(task("query").id(), 2, new WakeUp.Due())).isPresent();
  }

  @Test
  void a_stop_ends_a_wait() {
    suspend("query");
    run.commanded().stop(NOW);

    assertThat(state("query")).isEqualTo(TaskState.STOPPED);
    assertThat(task("query").work().suspension()).isEmpty();
    assertThat(run.wake(task("query").id(), 1, new WakeUp.Due())).isEmpty();
    assertThat(run.state()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void a_failed_request_takes_the_failure_transition_and_cancels_the_join() {
    succeed("query", Variables.NONE);
    fail("api", Cause.REQUEST);

    assertThat(state("join")).isEqualTo(TaskState.NOT_EXECUTED);
    assertThat(state("alarm")).isEqualTo(TaskState.READY);
    succeed("alarm", Variables.NONE);
    assertThat(run.state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
  }

  @Test
  void a_wrong_setting_suspends_and_the_run_is_resumed_with_the_same_task() {
    succeed("query", Variables.NONE);
    fail("api", Cause.CONFIGURATION);
    TaskId before = task("api").id();
    assertThat(run.state()).isEqualTo(RunState.FAILED);

    run.commanded().resume();

    assertThat(task("api").id()).isEqualTo(before);
    succeed("api", Variables.NONE);
    succeed("join", Variables.NONE);
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void at_a_join_what_was_set_last_on_the_way_wins() {
    succeed("query", Variables.NONE.with("code", Variable.text("of query")));
    succeed(
        "api",
        Variables.NONE
            .with("code", Variable.text("of api"))
            .with("httpStatus", Variable.integer(200)));

    assertThat(task("join").variables().find("code")).contains(Variable.text("of api"));
    assertThat(task("join").variables().find("httpStatus")).contains(Variable.integer(200));
  }

  @Test
  void a_repeat_has_the_instant_of_the_first_claim() {
    TaskId query = task("query").id();
    run.claim(query, "one", NOW);
    run.abandon(query, true);
    ActivityTask again = run.claim(query, "other", NOW.plusSeconds(60));

    assertThat(again.work().attempt()).isEqualTo(2);
    assertThat(again.work().deaths()).isEqualTo(1);
    assertThat(again.work().firstClaim()).contains(NOW);
    assertThat(again.heldBy(1)).isFalse();
  }

  @Test
  void a_restart_activates_all_activities_anew_and_keeps_the_earlier_activations() {
    succeed("query", Variables.NONE);
    fail("api", Cause.CONFIGURATION);
    ActivityTask failed = task("api");

    run.commanded().restart(Stream.of(5L, 6L, 7L, 8L).map(TaskId::new).toList(), NOW);
    run.advance(NOW);

    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.tasks())
        .extracting(ActivityTask::activation, task -> task.id().value())
        .containsExactly(tuple(2, 5L), tuple(2, 6L), tuple(2, 7L), tuple(2, 8L));
    assertThat(run.activations()).hasSize(8).contains(failed);
    assertThat(state("query")).isEqualTo(TaskState.READY);
    assertThat(state("api")).isEqualTo(TaskState.PENDING);
    assertThat(run.mayBegin()).isTrue();
  }

  @Test
  void a_late_worker_of_an_earlier_activation_holds_nothing() {
    TaskId before = task("query").id();
    run.claim(before, "node", NOW);
    run.commanded().stop(NOW);
    run.commanded().restart(Stream.of(5L, 6L, 7L, 8L).map(TaskId::new).toList(), NOW);

    assertThat(run.task(before)).isEmpty();
    assertThat(run.unfinishedOn(before)).isEmpty();
  }

  @Test
  void a_stop_ends_all_tasks_that_have_not_ended() {
    succeed("query", Variables.NONE);
    run.commanded().stop(NOW);

    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(state("query")).isEqualTo(TaskState.FINISHED);
    assertThat(state("join")).isEqualTo(TaskState.STOPPED);
    assertThatThrownBy(run.commanded()::resume).isInstanceOf(IllegalStateException.class);
  }

  private void suspend(String activity) {
    run.claim(task(activity).id(), "node", NOW);
    run.complete(task(activity).id(), new Suspended(Wait.until(NOW)), NOW);
    run.advance(NOW);
  }

  private void succeed(String activity, Variables variables) {
    run.claim(task(activity).id(), "node", NOW);
    run.complete(
        task(activity).id(),
        new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), variables),
        NOW);
    run.advance(NOW);
  }

  private void fail(String activity, Cause cause) {
    run.claim(task(activity).id(), "node", NOW);
    ActivityFailure failure =
        new ActivityFailure("TRB-000000", Message.of("run.TRB-000000"), cause);
    run.complete(task(activity).id(), new Failed(failure, Variables.NONE), NOW);
    run.advance(NOW);
  }

  private TaskState state(String activity) {
    return task(activity).state();
  }

  private ActivityTask task(String activity) {
    return run.task(new ActivityId(activity));
  }

  private static WorkflowRun begun(List<String> activities, Transition... transitions) {
    WorkflowDefinition definition =
        new WorkflowDefinition(
            new WorkflowName("story"),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            activities.stream().map(WorkflowRunTest::activity).toList(),
            Stream.of(transitions).toList());
    List<TaskId> numbers =
        LongStream.rangeClosed(1, activities.size()).mapToObj(TaskId::new).toList();
    WorkflowRun run =
        WorkflowRun.queued(new RunId(new UUID(0, 1)), definition, Variables.NONE, numbers);
    run.advance(NOW);
    return run;
  }

  private static Activity activity(String id) {
    return new Activity(
        new ActivityId(id), id, new Settings(), ExecutionOptions.DEFAULT, Optional.empty());
  }

  private static Transition transition(String from, Outlet outlet, String to) {
    return new Transition(new ActivityId(from), outlet, new ActivityId(to));
  }

  private record Settings() implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
