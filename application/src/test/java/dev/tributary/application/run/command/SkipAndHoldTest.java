package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunCommand.Hold;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.Skip;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.waiting.Wait;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Skip, hold and release of an activity. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SkipAndHoldTest extends CommandedRuns {
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
        .endsWith(Message.of("run.commanded.skip", "boss", "start1"), Message.of("run.skipped"));
  }

  @Test
  void a_run_whose_activities_are_all_skipped_ends_with_warnings() {
    command(new Skip(END));
    command(new Skip(START));

    assertThat(run().state()).isEqualTo(RunState.FINISHED_WITH_WARNINGS);
    assertThat(fixture.messages()).last().isEqualTo(Message.of("run.finishedWithWarnings"));
  }
}
