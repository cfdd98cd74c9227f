package dev.tributary.domain.workflow.edit;

import static dev.tributary.domain.workflow.edit.EditedWorkflow.activity;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.id;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.activity.scheduler.SchedulerKind;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.resource.NoResources;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityInsertionTest {
  private static final Kinds KINDS =
      new Kinds(
          List.of(
              new StartKind(new NoResources()),
              new SchedulerKind(ZoneOffset.UTC, InstantSource.system()),
              new ForkKind(),
              new EndKind(new ExpressionLanguage(ExpressionLimits.standard()))));
  private static final Transition PLACE = transition("start1", "end1");
  private static final WorkflowDefinition WORKFLOW = beginningWith(new StartSettings());

  @Test
  void puts_an_activity_between_two_that_were_linked() {
    Activity fork = activity("fork1", new ForkSettings());

    assertThat(ActivityInsertion.into(PLACE, fork, WORKFLOW, KINDS))
        .containsExactly(
            new AddActivity(fork, Optional.of(id("start1"))),
            new Unlink(PLACE),
            new Link(transition("start1", "fork1")),
            new Link(transition("fork1", "end1")));
  }

  @Test
  void only_adds_what_takes_no_transition_or_leads_nowhere() {
    for (Activity added :
        List.of(activity("start2", new StartSettings()), activity("end2", new EndSettings()))) {
      assertThat(ActivityInsertion.into(PLACE, added, WORKFLOW, KINDS))
          .containsExactly(new AddActivity(added, Optional.empty()));
    }
  }

  @Test
  void puts_a_scheduler_in_the_place_of_a_start() {
    Activity scheduler = activity("scheduler1", daily());

    assertThat(ActivityInsertion.into(PLACE, scheduler, WORKFLOW, KINDS))
        .containsExactly(
            new AddActivity(
                scheduler.withPosition(Optional.of(new Position(8, 16))),
                Optional.of(id("start1"))),
            new RemoveActivity(id("start1")),
            new Link(transition("scheduler1", "end1")),
            new Link(transition("scheduler1", "end2")));
  }

  @Test
  void leaves_a_start_that_takes_rows_over() {
    Activity scheduler = activity("scheduler1", daily());
    WorkflowDefinition receiving = beginningWith(new StartSettings("profile", List.of()));

    assertThat(ActivityInsertion.into(PLACE, scheduler, receiving, KINDS))
        .containsExactly(new AddActivity(scheduler, Optional.empty()));
  }

  private static WorkflowDefinition beginningWith(StartSettings start) {
    return EditedWorkflow.of(
        List.of(
            activity("start1", start, 8, 16),
            activity("end1", new EndSettings()),
            activity("end2", new EndSettings())),
        PLACE,
        transition("start1", "end2"));
  }

  private static SchedulerSettings daily() {
    return new SchedulerSettings(
        Frequency.DAILY,
        new Days(Optional.empty(), Set.of(), Optional.empty(), Set.of(), List.of(), 1),
        new Times(List.of(), Duration.ZERO, Optional.empty(), Optional.empty()),
        "",
        new Validity(Optional.empty(), Optional.empty(), 0),
        MissedFirings.DEFAULT);
  }
}
