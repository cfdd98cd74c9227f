package dev.tributary.domain.workflow.edit;

import static dev.tributary.domain.workflow.edit.EditedWorkflow.activity;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.id;
import static dev.tributary.domain.workflow.edit.EditedWorkflow.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.activity.end.EndKind;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.fork.ForkKind;
import dev.tributary.domain.activity.fork.ForkSettings;
import dev.tributary.domain.activity.start.StartKind;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.NoResources;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.MoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RenameActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceOptions;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceWorkflowSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowEditorTest {
  private static final Kinds KINDS =
      new Kinds(
          List.of(
              new StartKind(new NoResources()),
              new ForkKind(),
              new EndKind(new ExpressionLanguage(ExpressionLimits.standard()))));
  private static final EnrichmentSettings OF_FORK =
      new EnrichmentSettings("fork1", true, List.of(), List.of());
  private static final Activity START = activity("start1", new StartSettings());
  private static final Activity FORK = activity("fork1", new ForkSettings());
  private static final Activity ENRICHMENT = activity("enrichment1", OF_FORK);
  private static final Activity END = activity("end1", new EndSettings());
  private static final Activity NEW = activity("fork2", new ForkSettings());

  /**
   * Incomplete as drafts are: an unknown target, an unknown outlet, a transition that is double.
   */
  private static final WorkflowDefinition DRAFT =
      EditedWorkflow.of(
          List.of(START, FORK, ENRICHMENT, END),
          transition("start1", "fork1"),
          transition("fork1", "end1"),
          transition("fork1", "end1"),
          transition("fork1", "failed", "end1"),
          transition("fork1", "gone1"));

  /** Each edit, and the edits that take it back. */
  static Stream<Arguments> edits() {
    ExecutionOptions ignoring =
        new ExecutionOptions(
            Optional.of(ErrorPolicy.IGNORE), Optional.empty(), Optional.empty(), "");
    EnrichmentSettings other = new EnrichmentSettings("", false, List.of(), List.of());
    return Stream.of(
        edit(new AddActivity(NEW, Optional.empty()), new RemoveActivity(id("fork2"))),
        edit(new AddActivity(NEW, Optional.of(id("fork1"))), new RemoveActivity(id("fork2"))),
        edit(
            new RemoveActivity(id("start1")),
            new AddActivity(START, Optional.empty()),
            new Link(transition("start1", "fork1"))),
        edit(
            new MoveActivity(id("end1"), Optional.of(new Position(3, 4))),
            new MoveActivity(id("end1"), Optional.empty())),
        edit(new RenameActivity(id("fork1"), "Two ways"), new RenameActivity(id("fork1"), "fork1")),
        edit(
            new ReplaceSettings(id("enrichment1"), other),
            new ReplaceSettings(id("enrichment1"), OF_FORK)),
        edit(
            new ReplaceOptions(id("fork1"), ignoring),
            new ReplaceOptions(id("fork1"), ExecutionOptions.DEFAULT)),
        edit(new Link(transition("fork1", "fork1")), new Unlink(transition("fork1", "fork1"))),
        edit(new Unlink(transition("start1", "fork1")), new Link(transition("start1", "fork1"))),
        edit(
            new ReplaceWorkflowSettings(
                "Other",
                "More",
                new WorkflowOptions(
                    Optional.empty(), ErrorPolicy.IGNORE, true, Optional.empty(), RunLimits.NONE),
                List.of(new Parameter("zip", ValueType.TEXT, Optional.empty()))),
            new ReplaceWorkflowSettings("Edited", "", WorkflowOptions.DEFAULT, List.of())));
  }

  private static Arguments edit(WorkflowEdit edit, WorkflowEdit... back) {
    return Arguments.of(edit, List.of(back));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void every_edit_can_be_taken_back_by_edits(WorkflowEdit edit, List<WorkflowEdit> back) {
    WorkflowDefinition changed = applied(DRAFT, edit);
    assertThat(changed).isNotEqualTo(DRAFT);

    WorkflowDefinition restored = applied(changed, back.toArray(WorkflowEdit[]::new));

    assertThat(restored.activities()).containsExactlyInAnyOrderElementsOf(DRAFT.activities());
    assertThat(restored.transitions()).containsExactlyInAnyOrderElementsOf(DRAFT.transitions());
    assertThat(restored.withActivities(List.of()).withTransitions(List.of()))
        .isEqualTo(DRAFT.withActivities(List.of()).withTransitions(List.of()));
  }

  static Stream<Arguments> refusedEdits() {
    Optional<Position> nowhere = Optional.empty();
    return Stream.of(
        refused(
            new AddActivity(END, Optional.empty()),
            "edits[0].activity.id",
            WorkflowErrorCode.DUPLICATE_ACTIVITY,
            "end1"),
        unknown(new AddActivity(NEW, Optional.of(id("gone1"))), "edits[0].near"),
        unknown(new RemoveActivity(id("gone1")), "edits[0].id"),
        unknown(new MoveActivity(id("gone1"), nowhere), "edits[0].id"),
        unknown(new RenameActivity(id("gone1"), "Gone"), "edits[0].id"),
        unknown(new ReplaceSettings(id("gone1"), new EndSettings()), "edits[0].id"),
        unknown(new ReplaceOptions(id("gone1"), ExecutionOptions.DEFAULT), "edits[0].id"),
        unknown(new Link(transition("gone1", "end1")), "edits[0].from"),
        unknown(new Link(transition("start1", "gone1")), "edits[0].to"),
        refused(
            new Link(transition("fork1", "rejects", "end1")),
            "edits[0].outlet",
            WorkflowErrorCode.UNKNOWN_OUTLET,
            "fork1",
            "rejects",
            "out"),
        refused(
            new Link(transition("fork1", "start1")),
            "edits[0].to",
            WorkflowErrorCode.TOO_MANY_INPUTS,
            "start1",
            1,
            0));
  }

  private static Arguments unknown(WorkflowEdit edit, String place) {
    return refused(edit, place, WorkflowErrorCode.NO_SUCH_ACTIVITY, "gone1");
  }

  private static Arguments refused(
      WorkflowEdit edit, String place, WorkflowErrorCode code, Object... arguments) {
    return Arguments.of(edit, Problem.error(place, code, arguments));
  }

  @ParameterizedTest
  @MethodSource("refusedEdits")
  void an_edit_that_does_not_fit_is_reported_at_its_place(WorkflowEdit edit, Problem problem) {
    assertThat(WorkflowEditor.apply(DRAFT, List.of(edit), KINDS))
        .isEqualTo(new EditResult.Rejected(List.of(problem)));
  }

  @Test
  void reports_the_problems_of_all_edits_and_applies_none() {
    EditResult result =
        WorkflowEditor.apply(
            DRAFT,
            List.of(
                new Link(transition("gone1", "gone2")),
                new RenameActivity(id("fork1"), "Renamed"),
                new RemoveActivity(id("gone3"))),
            KINDS);

    assertThat(((EditResult.Rejected) result).problems())
        .extracting(Problem::place)
        .containsExactly("edits[0].from", "edits[0].to", "edits[2].id");
  }

  @Test
  void an_edit_sees_the_edits_before_it() {
    WorkflowDefinition changed =
        applied(
            DRAFT,
            new AddActivity(NEW, Optional.empty()),
            new Link(transition("fork1", "fork2")),
            new RenameActivity(id("fork2"), "Second"),
            new RemoveActivity(id("end1")),
            new AddActivity(END, Optional.empty()));

    assertThat(changed.activities())
        .containsExactly(START, FORK, ENRICHMENT, NEW.withLabel("Second"), END);
  }

  @Test
  void removing_an_activity_removes_its_transitions_and_keeps_what_settings_name() {
    WorkflowDefinition changed = applied(DRAFT, new RemoveActivity(id("fork1")));

    assertThat(changed.activities()).containsExactly(START, ENRICHMENT, END);
    assertThat(changed.transitions()).isEmpty();
  }

  @Test
  void renaming_an_activity_keeps_transitions_and_references() {
    WorkflowDefinition changed = applied(DRAFT, new RenameActivity(id("fork1"), "Two ways"));

    assertThat(changed.transitions()).isEqualTo(DRAFT.transitions());
    assertThat(changed.activity(id("enrichment1"))).contains(ENRICHMENT);
  }

  @Test
  void the_first_of_two_activities_with_one_id_is_edited() {
    Activity same = FORK.withLabel("The same id");
    WorkflowDefinition twice =
        EditedWorkflow.of(List.of(START, FORK, same), transition("start1", "fork1"));

    assertThat(applied(twice, new RenameActivity(id("fork1"), "First")).activities())
        .containsExactly(START, FORK.withLabel("First"), same);
    assertThat(applied(twice, new RemoveActivity(id("fork1"))))
        .isEqualTo(EditedWorkflow.of(List.of(START, same), transition("start1", "fork1")));
  }

  @Test
  void linking_twice_and_removing_a_link_that_is_not_there_changes_nothing() {
    assertThat(applied(DRAFT, new Link(transition("start1", "fork1")))).isEqualTo(DRAFT);
    assertThat(applied(DRAFT, new Unlink(transition("start1", "gone1")))).isEqualTo(DRAFT);
  }

  @Test
  void more_transitions_than_an_activity_takes_may_stand_in_a_draft() {
    WorkflowDefinition changed = applied(DRAFT, new Link(transition("fork1", "fork1")));

    assertThat(changed.into(id("fork1"))).hasSize(2);
  }

  @Test
  void settings_of_another_kind_are_a_mistake_of_the_caller() {
    List<WorkflowEdit> mistaken = List.of(new ReplaceSettings(id("fork1"), new EndSettings()));

    assertThatThrownBy(() -> WorkflowEditor.apply(DRAFT, mistaken, KINDS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'fork1'");
  }

  @Test
  void an_added_activity_comes_after_another_one_and_takes_the_free_place_beside_it() {
    Activity placed = activity("start1", new StartSettings(), 40, 40);
    WorkflowDefinition drawn = EditedWorkflow.of(List.of(placed, END));

    WorkflowDefinition changed = applied(drawn, new AddActivity(NEW, Optional.of(id("start1"))));

    assertThat(changed.activities())
        .containsExactly(placed, NEW.withPosition(Optional.of(new Position(320, 40))), END);
    assertThat(applied(drawn, new AddActivity(NEW, Optional.empty())).activities())
        .containsExactly(placed, END, NEW);
  }

  @Test
  void a_place_that_the_author_gives_is_kept() {
    Activity placed = activity("fork2", new ForkSettings(), 7, 9);

    assertThat(applied(DRAFT, new AddActivity(placed, Optional.of(id("fork1")))).activities())
        .contains(placed);
  }

  private static WorkflowDefinition applied(WorkflowDefinition draft, WorkflowEdit... edits) {
    return switch (WorkflowEditor.apply(draft, List.of(edits), KINDS)) {
      case EditResult.Applied(var workflow) -> workflow;
      case EditResult.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
