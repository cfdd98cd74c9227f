package dev.tributary.application.run.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Failed runs in a row, which disarm their workflow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailedRunsTest extends RunLimitsFixture {
  @Test
  void failed_runs_in_a_row_disarm_the_workflow_once_with_a_reason() {
    publish(limits(Overlap.PARALLEL, 0, 2));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    end(fire(), RunState.FAILED);
    end(fire(), RunState.FINISHED);
    end(fire(), RunState.FAILED);
    assertThat(schedules.armed(NAME)).isPresent();
    end(fire(), RunState.FAILED);

    assertThat(schedules.armed(NAME)).isEmpty();
    assertThat(schedules.disarmed(NAME).orElseThrow().reason().key())
        .isEqualTo("schedule.disarmedByErrors");
    assertThat(fixture.workflows.trail.entries()).extracting("action").contains("disarmed");
  }

  @Test
  void all_ends_are_followed_up_at_once_however_many_they_are() {
    publish(limits(Overlap.PARALLEL, 0, 202));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    for (int i = 0; i < 202; i++) {
      ended(fire(), RunState.FAILED);
    }

    follow.follow();

    assertThat(schedules.armed(NAME)).isEmpty();
  }

  @Test
  void failed_runs_of_persons_are_not_counted() {
    publish(limits(Overlap.PARALLEL, 0, 1));
    schedules.arm(NAME, "ada", fixture.workflows.clock.instant());
    end(start(), RunState.FAILED);

    assertThat(schedules.armed(NAME)).isPresent();
  }

  private void end(RunId id, RunState state) {
    ended(id, state);
    follow.follow();
  }
}
