package dev.tributary.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.notification.EventType;
import dev.tributary.domain.notification.Notification;
import dev.tributary.domain.notification.Notification.Subject;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Approvers;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotifyRunsTest {
  private static final WorkflowName SHOP = new WorkflowName("shop");
  private static final RunId RUN = new RunId(new UUID(0, 1));
  private static final TaskId TASK = new TaskId(1);
  private static final ActivityId START = new ActivityId("start1");
  private static final Message WHY = Message.of("any.key", "why");

  private final SettableClock clock = new SettableClock();
  private final InMemoryNotifications notifications = new InMemoryNotifications();
  private final NotifyRuns notify = new NotifyRuns(notifications, clock);
  private final WorkflowRun run = begun();

  @Test
  void people_are_notified_of_a_failed_run_with_what_has_failed() {
    complete(
        new Failed(
            new ActivityFailure("TRB-000000", WHY, ActivityFailure.Cause.REQUEST), Variables.NONE));

    notify.ended(run);

    assertThat(only().type()).isEqualTo(EventType.RUN_FAILED);
    assertThat(only().subject()).isEqualTo(Subject.of(SHOP, RUN));
    assertThat(only().reasons()).containsExactly(WHY);
    assertThat(only().at()).isEqualTo(clock.instant());
  }

  @Test
  void a_stopped_run_needs_nobody() {
    run.commanded().stop(clock.instant());

    notify.ended(run);

    assertThat(only().type()).isEqualTo(EventType.RUN_STOPPED);
    assertThat(only().type().needsAttention()).isFalse();
    assertThat(only().notifiesSupervisors()).isFalse();
  }

  @Test
  void people_are_notified_of_a_wait_for_a_person_at_its_activity() {
    waitFor(new Awaited.Approval(Approvers.OPERATORS, List.of()));

    assertThat(only().type()).isEqualTo(EventType.RUN_WAITS);
    assertThat(only().subject()).isEqualTo(Subject.of(SHOP, RUN).at(START));
    assertThat(only().notifiesSupervisors()).isTrue();
  }

  @Test
  void people_are_notified_of_a_brake_with_its_reasons() {
    waitFor(new Awaited.Approval(Approvers.OPERATORS, List.of(WHY)));

    assertThat(only().type()).isEqualTo(EventType.RUN_HELD);
    assertThat(only().reasons()).containsExactly(WHY);
    assertThat(only().notifiesSupervisors()).isTrue();
  }

  @Test
  void a_wait_that_needs_no_person_causes_no_notification() {
    waitFor(new Awaited.ChildRun(new UUID(0, 2)));

    assertThat(notifications.happened()).isEmpty();
  }

  @Test
  void people_are_notified_of_a_run_that_takes_too_long() {
    notify.overdue(SHOP, RUN, WHY);

    assertThat(only().type()).isEqualTo(EventType.RUN_OVERDUE);
    assertThat(only().reasons()).containsExactly(WHY);
    assertThat(only().notifiesSupervisors()).isTrue();
  }

  private Notification only() {
    assertThat(notifications.happened()).hasSize(1);
    return notifications.happened().getFirst();
  }

  private void waitFor(Awaited awaited) {
    complete(new Suspended(new Wait(awaited, Optional.empty())));
    notify.waits(run, run.task(START));
  }

  private void complete(ActivityOutcome outcome) {
    run.complete(TASK, outcome, clock.instant());
    run.advance(clock.instant());
  }

  private WorkflowRun begun() {
    WorkflowRun begun =
        WorkflowRun.queued(
            RUN, Definitions.valid("shop", "Shop"), Variables.NONE, List.of(TASK, new TaskId(2)));
    begun.advance(clock.instant());
    begun.claim(TASK, "node", clock.instant());
    return begun;
  }
}
