package dev.tributary.application.schedule;

import static dev.tributary.application.schedule.ScheduleFixture.HOUR;
import static dev.tributary.application.schedule.ScheduleFixture.NAME;
import static dev.tributary.application.schedule.ScheduleFixture.SCHEDULER;
import static dev.tributary.application.schedule.ScheduleFixture.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.outage.Outage;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Schedulers that fail are put off, and the others are served. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PutOffSchedulesTest {
  private final ScheduleFixture scheduled = new ScheduleFixture();

  @Test
  void a_scheduler_that_cannot_be_served_is_put_off_and_the_others_are_served() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    Instant now = scheduled.workflows.clock.instant();
    WorkflowName gone = broken(now);
    scheduled.workflows.clock.move(HOUR);

    assertThatThrownBy(scheduled.fire::fireSome)
        .isInstanceOfSatisfying(
            FiringFailed.class, failed -> scheduled.fire.putOff(failed.due(), "no workflow"));
    assertThat(scheduled.runsAfter(Duration.ZERO)).isEqualTo(1);
    ArmedSchedule putOff = scheduled.row(gone);
    assertThat(putOff.missed()).isEqualTo(1);
    assertThat(putOff.failure()).isPresent();
    assertThat(putOff.next()).contains(now.plus(HOUR).plusSeconds(60));
    scheduled.disarm.disarm(gone);
    assertThat(scheduled.schedules.armed(gone)).isEmpty();
  }

  @Test
  void a_scheduler_is_put_off_though_a_whole_batch_is_due_before_it() {
    Instant now = scheduled.workflows.clock.instant();
    WorkflowName gone = broken(now);
    FiringFailed failed = catchThrowableOfType(FiringFailed.class, scheduled.fire::fireSome);
    WorkflowName crowd = new WorkflowName("crowd");
    scheduled.schedules.arm(crowd, "boss", now);
    scheduled.schedules.plan(
        crowd,
        IntStream.range(0, ScheduleFixture.BATCH)
            .boxed()
            .collect(
                Collectors.toMap(
                    number -> new ActivityId("scheduler" + number),
                    _ -> Optional.of(now.minusSeconds(1)))));

    scheduled.fire.putOff(failed.due(), "no workflow");

    assertThat(scheduled.row(gone).next()).contains(now.plusSeconds(60));
    assertThat(scheduled.row(gone).missed()).isEqualTo(1);
  }

  @Test
  void a_scheduler_that_another_thread_has_put_off_is_not_put_off_again() {
    WorkflowName gone = broken(scheduled.workflows.clock.instant());
    FiringFailed failed = catchThrowableOfType(FiringFailed.class, scheduled.fire::fireSome);
    scheduled.fire.putOff(failed.due(), "no workflow");

    scheduled.fire.putOff(failed.due(), "no workflow");

    assertThat(scheduled.row(gone).missed()).isEqualTo(1);
  }

  @Test
  void a_database_that_cannot_be_reached_puts_no_scheduler_off() {
    scheduled.workflows.published(every(HOUR, 0));
    scheduled.arm.arm(NAME);
    scheduled.workflows.clock.move(HOUR);

    assertThatThrownBy(scheduled.fire(new Unreachable())::fireSome).isInstanceOf(Outage.class);
    assertThat(scheduled.runsAfter(Duration.ZERO)).isEqualTo(1);
    assertThat(scheduled.row().missed()).isZero();
  }

  /** Workflows in a database that has terminated the session. */
  private static final class Unreachable implements StartableWorkflows {
    @Override
    public Startable startable(WorkflowName workflow, Optional<Integer> number) {
      throw new Outage(new SQLException("terminated", "57P01"));
    }

    @Override
    public Map<WorkflowName, NewestRevision> newest(Collection<WorkflowName> workflows) {
      return Map.of();
    }

    @Override
    public WorkflowDefinition definition(RevisionId revision) {
      throw new IllegalStateException("nothing was read before");
    }
  }

  /** Armed, due, and not published. */
  private WorkflowName broken(Instant now) {
    WorkflowName gone = new WorkflowName("gone");
    scheduled.schedules.arm(gone, "boss", now);
    scheduled.schedules.plan(gone, Map.of(SCHEDULER, Optional.of(now)));
    return gone;
  }
}
