package dev.tributary.application.workflow;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Workflow;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RenameActivity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EditDraftTest {
  private static final WorkflowName NAME = new WorkflowName("edited");
  private static final ActivityId START = new ActivityId("start1");
  private static final ActivityId END = new ActivityId("end1");
  private static final WorkflowDefinition PUBLISHED = Definitions.valid("edited", "Edited");

  private final WorkflowFixture fixture = new WorkflowFixture();

  @Test
  void the_newest_revision_becomes_the_draft_that_is_edited() {
    fixture.published(PUBLISHED);

    Workflow edited = saved(edit(1, new RenameActivity(END, "The end"))).workflow();

    assertThat(edited.version()).isEqualTo(2);
    assertThat(edited.revision()).isEqualTo(1);
    assertThat(label(END)).isEqualTo("The end");
    assertThat(fixture.workflows.revision(NAME, 1).orElseThrow().definition()).isEqualTo(PUBLISHED);
  }

  @Test
  void further_edits_change_the_draft() {
    fixture.published(PUBLISHED);
    edit(1, new RenameActivity(END, "The end"));

    edit(2, new RenameActivity(START, "The start"));

    assertThat(label(END)).isEqualTo("The end");
    assertThat(label(START)).isEqualTo("The start");
  }

  @Test
  void an_incomplete_draft_is_saved_with_its_problems() {
    fixture.published(PUBLISHED);

    SaveResult.Saved saved = saved(edit(1, new RemoveActivity(START)));

    assertThat(saved.problems())
        .extracting(Problem::code)
        .contains(WorkflowErrorCode.UNLINKED_INPUT.id());
    assertThat(draft().transitions()).isEmpty();
  }

  @Test
  void one_edit_with_a_problem_prevents_all() {
    fixture.published(PUBLISHED);

    SaveResult result =
        edit(1, new RenameActivity(END, "The end"), new RemoveActivity(new ActivityId("gone1")));

    assertThat(rejected(result)).extracting(Problem::place).containsExactly("edits[1].id");
    assertThat(stored().draft()).isEmpty();
    assertThat(stored().version()).isEqualTo(1);
  }

  @Test
  void reports_as_many_problems_as_one_validation() {
    fixture.published(PUBLISHED);
    int most = WorkflowFixture.LIMITS.problems();

    SaveResult result =
        edit(1, many(most + 6, number -> new RemoveActivity(new ActivityId("gone" + number))));

    assertThat(rejected(result))
        .hasSize(most + 1)
        .last()
        .isEqualTo(Problem.error("", DefinitionErrorCode.MORE_PROBLEMS, 6, most));
  }

  @Test
  void a_draft_does_not_grow_beyond_the_limits_of_definitions() {
    fixture.published(PUBLISHED);
    int most = WorkflowFixture.LIMITS.activities();

    SaveResult refused = edit(1, many(most - 1, EditDraftTest::added));

    assertThat(rejected(refused))
        .containsExactly(
            Problem.error("activities", DefinitionErrorCode.TOO_MANY_ELEMENTS, most + 1, most));
    assertThat(stored().draft()).isEmpty();
    saved(edit(1, many(most - 2, EditDraftTest::added)));
    assertThat(draft().activities()).hasSize(most);
  }

  @Test
  void edits_that_change_nothing_save_nothing() {
    fixture.published(PUBLISHED);

    SaveResult.Saved saved = saved(edit(1, new RenameActivity(START, "start1")));

    assertThat(saved.workflow().version()).isEqualTo(1);
    assertThat(saved(edit(1)).workflow().draft()).isEmpty();
    assertThat(fixture.trail.entries()).extracting(AuditEntry::action).containsExactly("published");
  }

  @Test
  void a_workflow_that_was_changed_meanwhile_is_not_edited() {
    fixture.published(PUBLISHED);
    edit(1, new RenameActivity(END, "First"));

    assertThatThrownBy(() -> edit(1, new RenameActivity(END, "Second")))
        .satisfies(conflict(WorkflowErrorCode.CHANGED_MEANWHILE));
    assertThat(label(END)).isEqualTo("First");
  }

  @Test
  void a_workflow_that_does_not_exist_is_not_found() {
    assertThatThrownBy(() -> edit(1)).satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
  }

  @Test
  void an_edit_is_recorded_as_a_saved_draft() {
    fixture.published(PUBLISHED);

    edit(1, new RenameActivity(END, "The end"));

    AuditEntry entry = fixture.trail.entries().getLast();
    assertThat(entry.action()).isEqualTo("drafted");
    assertThat(entry.objectName()).isEqualTo("edited");
    assertThat(entry.before()).isEqualTo(Map.of("version", 1L, "revision", 1));
    assertThat(entry.after()).isEqualTo(Map.of("version", 2L, "revision", 1));
  }

  private SaveResult edit(long seen, WorkflowEdit... edits) {
    return fixture.edit.edit(NAME, seen, List.of(edits));
  }

  private static SaveResult.Saved saved(SaveResult result) {
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return (SaveResult.Saved) result;
  }

  private static List<Problem> rejected(SaveResult result) {
    assertThat(result).isInstanceOf(SaveResult.Rejected.class);
    return ((SaveResult.Rejected) result).problems();
  }

  private Workflow stored() {
    return fixture.workflows.find(NAME).orElseThrow();
  }

  private WorkflowDefinition draft() {
    return stored().draft().orElseThrow();
  }

  private String label(ActivityId id) {
    return draft().activity(id).orElseThrow().label();
  }

  private static WorkflowEdit[] many(int count, IntFunction<WorkflowEdit> edit) {
    return IntStream.range(0, count).mapToObj(edit).toArray(WorkflowEdit[]::new);
  }

  private static WorkflowEdit added(int number) {
    return new AddActivity(
        Definitions.activity("more" + number, new EndSettings()), Optional.empty());
  }
}
