package dev.tributary.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What begins in a run that a trigger has started. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTriggersTest {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
  private static final ActivityId MORNING = new ActivityId("morning");
  private static final ActivityId EVENING = new ActivityId("evening");

  private final WorkflowRun run = run();

  @Test
  void a_trigger_leaves_out_the_other_triggers_and_what_only_they_lead_to() {
    run.startedBy(MORNING, NOW);
    NextSteps next = run.advance(NOW);

    assertThat(next.ready()).containsExactlyInAnyOrder(MORNING, new ActivityId("query1"));
    assertThat(run.task(EVENING).state()).isEqualTo(TaskState.NOT_EXECUTED);
    assertThat(run.task(new ActivityId("end2")).state()).isEqualTo(TaskState.NOT_EXECUTED);
    assertThat(run.task(new ActivityId("end1")).state()).isEqualTo(TaskState.PENDING);
  }

  @Test
  void a_restart_leaves_out_the_same_ones() {
    run.startedBy(MORNING, NOW);
    run.advance(NOW);
    run.commanded().stop(NOW);
    run.commanded().restart(numbers(1), NOW);
    NextSteps next = run.advance(NOW);

    assertThat(next.ready()).containsExactlyInAnyOrder(MORNING, new ActivityId("query1"));
    assertThat(run.task(EVENING).state()).isEqualTo(TaskState.NOT_EXECUTED);
  }

  @Test
  void a_person_begins_with_all_of_them() {
    assertThat(run.advance(NOW).ready())
        .containsExactlyInAnyOrder(MORNING, EVENING, new ActivityId("query1"));
  }

  private static WorkflowRun run() {
    WorkflowDefinition workflow =
        new WorkflowDefinition(
            new WorkflowName("triggered"),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            List.of(
                activity("morning", true),
                activity("evening", true),
                activity("query1", false),
                activity("end1", false),
                activity("end2", false)),
            List.of(
                new Transition(MORNING, Outlet.OUT, new ActivityId("end1")),
                new Transition(EVENING, Outlet.OUT, new ActivityId("end2"))));
    return WorkflowRun.queued(new RunId(new UUID(0, 1)), workflow, Variables.NONE, numbers(0));
  }

  private static List<TaskId> numbers(int round) {
    return LongStream.rangeClosed(1, 5).mapToObj(each -> new TaskId(10L * round + each)).toList();
  }

  private static Activity activity(String id, boolean trigger) {
    return new Activity(
        new ActivityId(id),
        id,
        new Settings(trigger ? Optional.of(Start.SIGNALLED) : Optional.empty()),
        ExecutionOptions.DEFAULT,
        Optional.empty());
  }

  private record Settings(Optional<Start> starts) implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
