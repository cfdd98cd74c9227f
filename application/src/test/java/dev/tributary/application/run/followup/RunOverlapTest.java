package dev.tributary.application.run.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.Workflow;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of one workflow that are skipped or stop each other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunOverlapTest extends RunLimitsFixture {
  @Test
  void a_skipped_run_is_stored_as_stopped_with_its_reason() {
    publish(limits(Overlap.SKIP, 0, 0));
    fire();
    RunId second = fire();

    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    assertThat(fixture.messages()).extracting("key").contains("run.overlaps");
    assertThat(fixture.notifications.types())
        .as("only of the first")
        .containsExactly(EventType.RUN_STARTED);
    assertThat(fixture.queued).hasSize(1);
  }

  @Test
  void a_newer_run_stops_the_earlier_ones_and_those_that_wait() {
    publish(limits(Overlap.STOP_PREVIOUS, 0, 0));
    RunId first = fire();
    RunId second = fire();
    RunId third = fire();

    follow.follow();
    assertThat(run(first).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    follow.follow();
    assertThat(run(third).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(third).awaitsAdmission()).isFalse();
  }

  @Test
  void the_newest_run_stops_an_earlier_one_of_a_lower_priority() {
    Workflow workflow = publish(limits(Overlap.STOP_PREVIOUS, 0, 0));
    RunId first = fire();
    RunId second = fire();
    fixture.workflows.republished(workflow, defined(NAME, urgent()));
    RunId third = fire();

    follow.follow();
    follow.follow();

    assertThat(run(first).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(second).state()).isEqualTo(RunState.STOPPED);
    assertThat(run(third).state()).isEqualTo(RunState.QUEUED);
    assertThat(run(third).awaitsAdmission()).isFalse();
  }

  private static RunLimits urgent() {
    return new RunLimits(
        Optional.of(Overlap.STOP_PREVIOUS),
        0,
        0,
        Priority.HIGH,
        Optional.empty(),
        Overdue.ALERT,
        0);
  }
}
