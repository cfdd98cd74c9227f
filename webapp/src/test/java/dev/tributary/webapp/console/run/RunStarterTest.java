package dev.tributary.webapp.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.Trigger.Person;
import dev.tributary.domain.run.Trigger.Schedule;
import dev.tributary.domain.run.Trigger.Signal;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunStarterTest {
  private static final Locale DUTCH = Locale.of("nl");
  private static final ActivityId ACTIVITY = new ActivityId("scheduler1");
  private static final RunId RUN = new RunId(new UUID(0, 1));

  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          new WorkflowName("coupons"),
          "",
          "",
          WorkflowOptions.DEFAULT,
          List.of(),
          List.of(
              new Activity(
                  ACTIVITY,
                  "Every morning",
                  new StartSettings("", List.of()),
                  ExecutionOptions.DEFAULT,
                  Optional.empty())),
          List.of());

  @Test
  void a_schedule_and_a_signal_are_called_by_the_label_of_their_activity() {
    assertThat(words(new Schedule("scheduler1"), Locale.ENGLISH))
        .isEqualTo("schedule: Every morning");
    assertThat(words(new Schedule("scheduler1"), DUTCH)).isEqualTo("planning: Every morning");
    assertThat(words(Signal.to(ACTIVITY), Locale.ENGLISH)).isEqualTo("signal: Every morning");
    assertThat(words(Signal.to(ACTIVITY), DUTCH)).isEqualTo("signaal: Every morning");
  }

  @Test
  void a_signal_of_another_run_names_its_sender() {
    Origin sender = new Origin(RUN, new ActivityId("end1"));

    assertThat(words(Signal.from(sender, ACTIVITY), Locale.ENGLISH))
        .isEqualTo("signal: Every morning, from activity end1 of run " + RUN);
  }

  @Test
  void an_activity_without_a_label_in_the_workflow_is_called_by_its_id() {
    assertThat(words(new Schedule("scheduler2"), Locale.ENGLISH)).isEqualTo("schedule: scheduler2");
  }

  @Test
  void the_workflow_is_not_read_for_a_person() {
    assertThat(
            RunStarter.of(
                new Person("ada"),
                () -> {
                  throw new AssertionError("read");
                }))
        .isEqualTo(new Person("ada").description());
  }

  private static String words(Trigger trigger, Locale language) {
    return Texts.render(RunStarter.of(trigger, () -> WORKFLOW), language);
  }
}
