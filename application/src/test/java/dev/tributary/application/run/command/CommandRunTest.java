package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.run.InMemoryRuns.Command;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stop, pause and resume, and what is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandRunTest extends CommandedRuns {
  private static final RunId UNKNOWN = new RunId(new UUID(9, 9));

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
  void a_resume_goes_on_from_the_checkpoint_that_the_kind_makes_of_the_last_one() {
    fixture.checkpoints.checkpoint(first(), "page 3");
    fail();
    assertThat(fixture.checkpoints.checkpoint(first())).contains("page 3");

    command(new Resume());

    assertThat(fixture.checkpoints.checkpoint(first())).contains("page 3, resumed");
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

  @ParameterizedTest
  @EnumSource(names = {"STOP", "PAUSE"})
  void a_child_that_ends_meanwhile_keeps_nobody_from_commanding_its_parent(Kind kind) {
    RunCommand command = kind == Kind.STOP ? new Stop() : new Pause();
    RunId ending = child(id, START);
    RunId working = child(id, END);
    fixture.runs.beforeLock(
        locked -> {
          if (locked.equals(ending)) {
            end(ending);
          }
        });

    command(command);

    assertThat(List.of(run().state(), state(working)))
        .containsOnly(CommandRules.after(RunState.RUNNING, kind).orElseThrow());
    assertThat(state(ending)).isEqualTo(RunState.FINISHED);
  }

  private void end(RunId child) {
    WorkflowRun run = fixture.run(child);
    WorkflowRun ended =
        new WorkflowRun(
            child, run.definition(), run.parameters(), RunState.FINISHED, run.activations());
    ended.stored(run.version());
    fixture.runs.put(ended);
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
}
