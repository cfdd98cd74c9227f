package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.InMemoryRuns.Command;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.CommandRules;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Kind;
import dev.tributary.domain.run.RunCommand.Pause;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.RunCommand.Restart;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunCommand.Stop;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandRunTest {
  private static final RunId UNKNOWN = new RunId(new UUID(9, 9));

  private static final ActivityId START = new ActivityId("start1");
  private static final ActivityId END = new ActivityId("end1");
  private static final WorkflowName NAME = new WorkflowName("birthday");

  private final RunFixture fixture = new RunFixture();
  private RunId id;

  @BeforeEach
  void startRun() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));
    id = fixture.start.start(StartRequest.of(NAME));
  }

  @Test
  void a_run_that_has_not_ended_is_stopped() {
    command(new Stop());

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThat(fixture.runs.commands()).containsExactly(new Command(id, new Stop(), "boss"));
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.stopped"));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("stopped");
    assertThat(fixture.workflows.trail.last().before()).isEqualTo(Map.of("state", "QUEUED"));
  }

  @Test
  void a_task_at_work_is_stopped_with_its_run() {
    fixture.claim(run(), first());

    command(new Stop());

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThat(run().in(TaskState.RUNNING)).isEmpty();
  }

  @Test
  void a_failed_run_can_be_stopped_and_then_not_be_resumed() {
    fail();

    command(new Stop());

    assertThat(run().state()).isEqualTo(RunState.STOPPED);
    assertThatThrownBy(() -> command(new Resume()))
        .satisfies(conflict(RunErrorCode.COMMAND_NOT_POSSIBLE));
  }

  @Test
  void an_ended_run_is_not_stopped_again() {
    command(new Stop());

    assertThatThrownBy(() -> command(new Stop()))
        .satisfies(conflict(RunErrorCode.COMMAND_NOT_POSSIBLE));
    assertThat(fixture.runs.commands()).hasSize(1);
  }

  @Test
  void a_failed_run_goes_on_from_the_task_that_failed() {
    fail();
    TaskId failed = first();
    fixture.queued.clear();

    command(new Resume());

    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(run().task(failed).map(ActivityTask::state)).contains(TaskState.READY);
    assertThat(fixture.queued).containsExactly(failed);
    assertThat(fixture.runs.commands()).containsExactly(new Command(id, new Resume(), "boss"));
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.commanded.resume", "boss", ""));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("resumed");
  }

  @Test
  void a_run_that_has_not_failed_is_not_resumed() {
    assertThatThrownBy(() -> command(new Resume()))
        .satisfies(conflict(RunErrorCode.COMMAND_NOT_POSSIBLE));
    assertThat(fixture.runs.commands()).isEmpty();
  }

  @Test
  void an_unknown_run_is_neither_stopped_nor_resumed() {
    assertThatThrownBy(() -> fixture.commands.command(UNKNOWN, new Stop()))
        .satisfies(notFound(RunErrorCode.UNKNOWN_RUN));
    assertThatThrownBy(() -> fixture.commands.command(UNKNOWN, new Resume()))
        .satisfies(notFound(RunErrorCode.UNKNOWN_RUN));
  }

  @Test
  void a_refusal_lists_what_is_possible_instead() {
    assertThatThrownBy(() -> command(new Resume()))
        .isInstanceOfSatisfying(
            Conflict.class,
            refused ->
                assertThat(refused.possible())
                    .containsExactly("stop", "pause", "skip", "hold", "release"));
    assertThat(fixture.runs.commands()).isEmpty();
  }

  @Test
  void nothing_begins_in_a_paused_run_until_it_is_resumed() {
    command(new Pause());

    assertThat(run().state()).isEqualTo(RunState.PAUSED);
    assertThat(run().mayBegin()).isFalse();

    fixture.queued.clear();
    command(new Resume());

    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(fixture.queued).containsExactly(first());
    assertThat(fixture.runs.commands())
        .extracting(Command::command)
        .containsExactly(new Pause(), new Resume());
  }

  @Test
  void a_restart_gives_all_calls_new_keys_and_a_resume_keeps_them() {
    fail();
    String key = key();
    command(new Resume());
    assertThat(key()).isEqualTo(key);
    command(new Stop());

    command(new Restart());

    assertThat(run().state()).isEqualTo(RunState.QUEUED);
    assertThat(run().task(START).activation()).isEqualTo(2);
    assertThat(key()).isNotEqualTo(key);
    assertThat(fixture.queued).last().isEqualTo(first());
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("restarted");
  }

  @Test
  void a_rerun_executes_an_activity_and_what_follows_it_again() {
    finish();
    TaskId start = first();

    command(new RerunFrom(END, Optional.empty()));

    assertThat(first()).isEqualTo(start);
    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(run().task(END).activation()).isEqualTo(2);
    assertThat(fixture.queued).last().isEqualTo(run().task(END).id());
    assertThat(fixture.messages())
        .last()
        .isEqualTo(Message.of("run.commanded.rerunFrom", "boss", "end1"));
    assertThat(fixture.workflows.trail.last().after()).isEqualTo(Map.of("activity", "end1"));
  }

  @Test
  void a_rerun_goes_on_with_a_newer_revision() {
    finish();
    Workflow workflow = fixture.workflows.catalogue.workflow(NAME);
    fixture.workflows.republished(
        workflow,
        Definitions.of(
            "birthday",
            List.of(
                Definitions.activity("start1", new StartSettings()),
                Definitions.activity("last", new EndSettings())),
            Definitions.transition("start1", "last")));

    assertThatThrownBy(() -> command(new RerunFrom(END, Optional.of(2))))
        .satisfies(conflict(RunErrorCode.UNKNOWN_ACTIVITY));
    command(new RerunFrom(new ActivityId("last"), Optional.of(2)));

    assertThat(run().task(new ActivityId("last")).state()).isEqualTo(TaskState.READY);
    assertThat(run().newest(END)).isEmpty();
    assertThat(run().activations()).hasSize(3);
    assertThat(fixture.runs.revision(id)).isEqualTo(2);
    assertThatThrownBy(
            () -> {
              command(new Stop());
              command(new RerunFrom(new ActivityId("last"), Optional.of(1)));
            })
        .satisfies(conflict(RunErrorCode.OLDER_REVISION));
  }

  @Test
  void an_unknown_activity_or_revision_is_refused() {
    ActivityId unknown = new ActivityId("unknown");
    for (RunCommand command : List.of(new Skip(unknown), new Hold(unknown), new Release(unknown))) {
      assertThatThrownBy(() -> command(command)).satisfies(conflict(RunErrorCode.UNKNOWN_ACTIVITY));
    }
    finish();
    assertThatThrownBy(() -> command(new RerunFrom(unknown, Optional.empty())))
        .satisfies(conflict(RunErrorCode.UNKNOWN_ACTIVITY));
    assertThatThrownBy(() -> command(new RerunFrom(END, Optional.of(7))))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_REVISION));
  }

  @Test
  void a_held_activity_begins_once_it_is_released() {
    command(new Hold(START));
    fixture.queued.clear();

    assertThat(run().mayBegin(run().task(START))).isFalse();
    assertThatThrownBy(() -> command(new Hold(START)))
        .satisfies(conflict(RunErrorCode.NOT_POSSIBLE_FOR_ACTIVITY));
    assertThat(fixture.queued).isEmpty();

    command(new Release(START));

    assertThat(run().mayBegin(run().task(START))).isTrue();
    assertThat(fixture.queued).containsExactly(first());
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("unheld");
  }

  @Test
  void a_skipped_failure_is_passed_over_and_the_run_goes_on() {
    fail();

    command(new Skip(START));

    assertThat(run().task(START).state()).isEqualTo(TaskState.SKIPPED);
    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(fixture.queued).last().isEqualTo(run().task(END).id());
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.skipped"));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("skipped");
  }

  @Test
  void a_skipped_wait_ends_and_the_run_goes_on() {
    fixture.claim(run(), first());
    run()
        .complete(
            first(),
            new Suspended(Wait.until(fixture.workflows.clock.instant().plusSeconds(60))),
            fixture.workflows.clock.instant());
    run().advance(fixture.workflows.clock.instant());
    assertThat(run().state()).isEqualTo(RunState.WAITING);

    command(new Skip(START));

    assertThat(run().task(START).state()).isEqualTo(TaskState.SKIPPED);
    assertThat(run().state()).isEqualTo(RunState.RUNNING);
    assertThat(fixture.queued).last().isEqualTo(run().task(END).id());
    assertThat(fixture.messages())
        .endsWith(
            Message.of("run.commanded.skip", "boss", "start1"), Message.of("run.skipped"));
  }

  @Test
  void a_run_whose_activities_are_all_skipped_ends_with_warnings() {
    command(new Skip(END));
    command(new Skip(START));

    assertThat(run().state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.finishedWithWarnings"));
  }

  /** As the table of commands has it, whatever state the run is in. */
  @Test
  void what_the_table_does_not_allow_is_refused_and_changes_nothing() {
    List<RunCommand> all =
        List.of(
            new Stop(),
            new Pause(),
            new Resume(),
            new Restart(),
            new RerunFrom(START, Optional.empty()),
            new Skip(START),
            new Hold(START),
            new Release(START));
    assertThat(all).extracting(RunCommand::kind).containsExactly(Kind.values());
    for (RunCommand into : List.of(new Hold(END), new Pause(), new Stop())) {
      command(into);
      for (RunCommand command : all) {
        if (CommandRules.after(run().state(), command.kind()).isEmpty()) {
          long before = run().version();
          assertThatThrownBy(() -> command(command))
              .satisfies(conflict(RunErrorCode.COMMAND_NOT_POSSIBLE));
          assertThat(run().version()).isEqualTo(before);
        }
      }
    }
  }

  private void command(RunCommand command) {
    fixture.commands.command(id, command);
  }

  private String key() {
    return new CallKey(id, first(), START, 1).idempotencyKey();
  }

  private void finish() {
    for (ActivityId activity : List.of(START, END)) {
      TaskId task = run().task(activity).id();
      fixture.claim(run(), task);
      run()
          .complete(
              task,
              new Completed(List.of(Output.withoutPopulation(Outlet.OUT)), Variables.NONE),
              fixture.workflows.clock.instant());
      run().advance(fixture.workflows.clock.instant());
    }
    assertThat(run().state()).isEqualTo(RunState.FINISHED);
  }

  private void fail() {
    fixture.claim(run(), first());
    run()
        .complete(
            first(),
            Failed.of(ActivityFailure.configuration(RunErrorCode.UNEXPECTED, "any")),
            fixture.workflows.clock.instant());
    run().advance(fixture.workflows.clock.instant());
    assertThat(run().state()).isEqualTo(RunState.FAILED);
  }

  /** The task of the start. */
  private TaskId first() {
    return run().tasks().iterator().next().id();
  }

  /** As it is stored now. */
  private WorkflowRun run() {
    return fixture.run(id);
  }
}
