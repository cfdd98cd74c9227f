package dev.tributary.domain.workflow.edit;

import static dev.tributary.domain.workflow.edit.EditedWorkflow.activity;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.resource.NoResources;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityInsertionTest {
  private static final Kinds KINDS =
      new Kinds(
          List.of(
              new StartKind(new NoResources()),
              new ForkKind(),
              new EndKind(new ExpressionLanguage(ExpressionLimits.standard()))));
  private static final Transition PLACE = transition("start1", "end1");

  @Test
  void puts_an_activity_between_two_that_were_linked() {
    Activity fork = activity("fork1", new ForkSettings());

    assertThat(ActivityInsertion.into(PLACE, fork, KINDS))
        .containsExactly(
            new AddActivity(fork, Optional.empty()),
            new Unlink(PLACE),
            new Link(transition("start1", "fork1")),
            new Link(transition("fork1", "end1")));
  }

  @Test
  void only_adds_what_takes_no_transition_or_leads_nowhere() {
    for (Activity added :
        List.of(activity("start2", new StartSettings()), activity("end2", new EndSettings()))) {
      assertThat(ActivityInsertion.into(PLACE, added, KINDS))
          .containsExactly(new AddActivity(added, Optional.empty()));
    }
  }
}
