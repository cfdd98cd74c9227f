package dev.tributary.application.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.schedule.Schedules.ArmedSchedule;
import dev.tributary.application.schedule.Schedules.Disarmed;
import dev.tributary.application.schedule.Schedules.DueSchedule;
import dev.tributary.application.schedule.Schedules.MissedNotified;
import dev.tributary.application.schedule.Schedules.ServedSchedule;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of armed workflows promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SchedulesContract {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final WorkflowName FIRST = new WorkflowName("schedules-first");
  private static final WorkflowName SECOND = new WorkflowName("schedules-second");
  private static final ActivityId MORNING = new ActivityId("morning");
  private static final ActivityId EVENING = new ActivityId("evening");

  private Schedules schedules = new InMemorySchedules();

  protected abstract Schedules schedules();

  @BeforeEach
  void begin() {
    schedules = schedules();
    schedules.disarm(FIRST);
    schedules.disarm(SECOND);
  }

  @Test
  void a_workflow_is_armed_once_and_disarmed_once() {
    assertThat(schedules.armed(FIRST)).isEmpty();
    assertThat(schedules.arm(FIRST, "ada", NOW)).isTrue();
    assertThat(schedules.arm(FIRST, "bob", NOW.plusSeconds(1))).isFalse();
    assertThat(schedules.armed(FIRST).orElseThrow().by()).isEqualTo("ada");
    assertThat(schedules.armed(FIRST).orElseThrow().since()).isEqualTo(NOW);
    assertThat(schedules.disarm(FIRST)).isTrue();
    assertThat(schedules.disarm(FIRST)).isFalse();
    assertThat(schedules.armed(FIRST)).isEmpty();
  }

  @Test
  void the_armed_ones_of_some_workflows_are_found_with_their_next_firings() {
    WorkflowName unknown = new WorkflowName("nowhere");
    assertThat(schedules.nextOf(List.of(FIRST, SECOND))).isEmpty();

    plan(FIRST, Map.of(MORNING, Optional.of(NOW.plusSeconds(1)), EVENING, Optional.of(NOW)));
    schedules.arm(SECOND, "ada", NOW);

    assertThat(schedules.nextOf(List.of(FIRST, SECOND, unknown)))
        .containsOnly(Map.entry(FIRST, Optional.of(NOW)), Map.entry(SECOND, Optional.empty()));
    assertThat(schedules.nextOf(List.of(SECOND))).containsOnlyKeys(SECOND);
    assertThat(schedules.nextOf(List.of())).isEmpty();
  }

  @Test
  void due_schedulers_come_in_the_order_of_their_times() {
    plan(FIRST, Map.of(MORNING, Optional.of(NOW), EVENING, Optional.of(NOW.plusSeconds(1))));
    plan(SECOND, Map.of(MORNING, Optional.of(NOW.minusSeconds(1)), EVENING, Optional.empty()));

    assertThat(schedules.lockDue(NOW, 10))
        .containsExactly(
            new DueSchedule(SECOND, MORNING, NOW.minusSeconds(1), 0, "ada", Optional.empty()),
            new DueSchedule(FIRST, MORNING, NOW, 0, "ada", Optional.empty()));
    assertThat(schedules.lockDue(NOW, 1)).hasSize(1);
    assertThat(schedules.lockDue(NOW.minusSeconds(2), 10)).isEmpty();
  }

  @Test
  void a_scheduler_is_locked_again_while_it_is_due_at_the_same_time() {
    plan(FIRST, Map.of(MORNING, Optional.of(NOW), EVENING, Optional.empty()));
    DueSchedule due = schedules.lockDue(NOW, 1).getFirst();

    assertThat(schedules.lockAgain(due)).isTrue();
    assertThat(
            schedules.lockAgain(new DueSchedule(FIRST, EVENING, NOW, 0, "ada", Optional.empty())))
        .isFalse();
    assertThat(
            schedules.lockAgain(new DueSchedule(SECOND, MORNING, NOW, 0, "ada", Optional.empty())))
        .isFalse();
    schedules.served(List.of(served(NOW.plusSeconds(5), Optional.of(NOW), 1, 0, Optional.empty())));
    assertThat(schedules.lockAgain(due)).as("served meanwhile").isFalse();
    schedules.disarm(FIRST);
    assertThat(schedules.lockAgain(due)).as("disarmed").isFalse();
  }

  @Test
  void failed_runs_in_a_row_are_counted_while_a_workflow_is_armed() {
    assertThat(schedules.countErrors(FIRST, true)).isZero();
    schedules.arm(FIRST, "ada", NOW);
    schedules.arm(SECOND, "ada", NOW);

    assertThat(schedules.countErrors(FIRST, true)).isEqualTo(1);
    assertThat(schedules.countErrors(FIRST, true)).isEqualTo(2);
    assertThat(schedules.countErrors(SECOND, true)).isEqualTo(1);
    assertThat(schedules.countErrors(FIRST, false)).isZero();
    assertThat(schedules.countErrors(FIRST, true)).isEqualTo(1);
    schedules.disarm(FIRST);
    schedules.arm(FIRST, "ada", NOW);
    assertThat(schedules.countErrors(FIRST, true)).as("armed anew").isEqualTo(1);
  }

  @Test
  void the_reason_of_the_program_is_kept_until_the_workflow_is_armed_or_disarmed_again() {
    Disarmed disarmed = new Disarmed(NOW, Message.of("schedule.disarmedByErrors", 3, "x"));
    schedules.keepReason(FIRST, new Disarmed(NOW.minusSeconds(9), disarmed.reason()));
    schedules.keepReason(FIRST, disarmed);

    assertThat(schedules.disarmed(FIRST).orElseThrow().at()).isEqualTo(NOW);
    assertThat(schedules.disarmed(FIRST).orElseThrow().reason().key())
        .isEqualTo("schedule.disarmedByErrors");
    assertThat(schedules.disarmed(SECOND)).isEmpty();
    schedules.arm(FIRST, "ada", NOW);
    assertThat(schedules.disarmed(FIRST)).isEmpty();
    schedules.keepReason(FIRST, disarmed);
    schedules.disarm(FIRST);
    assertThat(schedules.disarmed(FIRST)).isEmpty();
  }

  @Test
  void what_was_served_is_counted_and_keeps_its_last_firing() {
    plan(FIRST, Map.of(MORNING, Optional.of(NOW)));
    Message failure = Message.of("schedule.TRB-146001", "x");

    schedules.served(List.of(served(NOW.plusSeconds(5), Optional.of(NOW), 2, 1, Optional.empty())));
    schedules.served(
        List.of(served(NOW.plusSeconds(9), Optional.empty(), 0, 3, Optional.of(failure))));

    assertThat(schedules.armed(FIRST).orElseThrow().schedules())
        .isEqualTo(
            Map.of(
                MORNING,
                new ArmedSchedule(
                    Optional.of(NOW.plusSeconds(9)),
                    Optional.of(NOW),
                    2,
                    4,
                    Optional.of(failure))));
    assertThat(schedules.lockDue(NOW.plusSeconds(9), 10))
        .containsExactly(
            new DueSchedule(FIRST, MORNING, NOW.plusSeconds(9), 2, "ada", Optional.empty()));
  }

  @Test
  void a_new_plan_keeps_the_counts_of_what_stays_and_forgets_the_rest() {
    plan(FIRST, Map.of(MORNING, Optional.of(NOW)));
    schedules.served(List.of(served(NOW.plusSeconds(5), Optional.of(NOW), 1, 0, Optional.empty())));

    schedules.plan(FIRST, Map.of(MORNING, Optional.empty(), EVENING, Optional.of(NOW)));
    assertThat(schedules.lockArmed(FIRST)).isEqualTo(schedules.armed(FIRST));
    assertThat(schedules.armed(FIRST).orElseThrow().schedules().get(MORNING))
        .extracting(ArmedSchedule::next)
        .isEqualTo(Optional.empty());
    assertThat(schedules.armed(FIRST).orElseThrow().schedules().get(MORNING))
        .extracting(ArmedSchedule::firings)
        .isEqualTo(1L);

    schedules.plan(FIRST, Map.of(EVENING, Optional.of(NOW)));
    assertThat(schedules.lockArmed(FIRST).orElseThrow().schedules()).containsOnlyKeys(EVENING);
    assertThat(schedules.lockArmed(SECOND)).isEmpty();
  }

  @Test
  void a_notification_of_missed_firings_is_kept_until_the_workflow_is_armed_anew() {
    plan(FIRST, Map.of(MORNING, Optional.of(NOW)));
    schedules.served(List.of(served(NOW, Optional.of(NOW), 3, 0, Optional.empty())));

    schedules.notified(schedules.lockDue(NOW, 10).getFirst(), NOW);

    assertThat(schedules.lockDue(NOW, 10).getFirst().notified())
        .contains(new MissedNotified(NOW, 3));
    schedules.disarm(FIRST);
    plan(FIRST, Map.of(MORNING, Optional.of(NOW)));
    assertThat(schedules.lockDue(NOW, 10).getFirst().notified()).isEmpty();
  }

  private void plan(WorkflowName workflow, Map<ActivityId, Optional<Instant>> next) {
    schedules.arm(workflow, "ada", NOW);
    schedules.plan(workflow, next);
  }

  private static ServedSchedule served(
      Instant next, Optional<Instant> last, long runs, long missed, Optional<Message> failure) {
    return new ServedSchedule(
        new DueSchedule(FIRST, MORNING, NOW, 0, "ada", Optional.empty()),
        Optional.of(next),
        last,
        runs,
        missed,
        failure);
  }
}
