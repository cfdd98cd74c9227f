package dev.tributary.application.run.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs that take longer than their workflow allows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverdueRunsTest extends RunLimitsFixture {
  @Test
  void a_run_that_takes_too_long_is_reported_and_goes_on() {
    publish(lasting(Overdue.ALERT));
    RunId run = overdue.run(start(), fixture);

    follow.stopOverdue();

    assertThat(run(run).state()).isEqualTo(RunState.QUEUED);
    assertThat(fixture.messages()).contains(Message.of("run.overdue", "2h"));
    assertThat(notifications.types()).containsExactly(EventType.RUN_OVERDUE);
    assertThat(overdue.again).isEmpty();
  }

  @Test
  void a_run_that_takes_too_long_is_stopped_where_its_workflow_says_so() {
    publish(lasting(Overdue.STOP));
    RunId run = overdue.run(start(), fixture);

    follow.stopOverdue();

    assertThat(run(run).state()).isEqualTo(RunState.STOPPED);
    assertThat(overdue.again).as("to be stopped again, should the stop fail").containsExactly(run);
  }

  private static RunLimits lasting(Overdue overdue) {
    return new RunLimits(
        Optional.empty(), 0, 0, Priority.NORMAL, Optional.of(Duration.ofHours(2)), overdue, 0);
  }
}
