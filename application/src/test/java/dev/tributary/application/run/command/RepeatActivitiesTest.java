package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Hold;
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
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Restart, and re-run from an activity. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepeatActivitiesTest extends CommandedRuns {
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

  /** No choice was made which calls of the newer one are sent. */
  @Test
  void a_test_run_keeps_its_revision() {
    finish();
    run().testedAs(new TestRun(1, Map.of()));
    fixture.workflows.republished(
        fixture.workflows.catalogue.workflow(NAME), Definitions.valid("birthday", "Newer"));

    assertThatThrownBy(() -> command(new RerunFrom(END, Optional.of(2))))
        .satisfies(conflict(RunErrorCode.TEST_KEEPS_REVISION));
    assertThat(fixture.runs.revision(id)).isEqualTo(1);
    command(new RerunFrom(END, Optional.of(1)));
    assertThat(run().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_restart_stops_the_children_that_are_at_work_with_theirs() {
    fail();
    RunId child = child(id, END);
    RunId grandchild = child(child, END);

    command(new Restart());

    assertThat(run().state()).isEqualTo(RunState.QUEUED);
    assertThat(List.of(state(child), state(grandchild))).containsOnly(RunState.STOPPED);
  }

  @Test
  void a_rerun_stops_the_children_of_what_it_executes_again_alone() {
    finish();
    RunId left = child(id, START);
    RunId again = child(id, END);
    RunId gone = child(id, new ActivityId("gone"));

    command(new RerunFrom(END, Optional.empty()));

    assertThat(state(left)).isEqualTo(RunState.QUEUED);
    assertThat(List.of(state(again), state(gone))).containsOnly(RunState.STOPPED);
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
}
