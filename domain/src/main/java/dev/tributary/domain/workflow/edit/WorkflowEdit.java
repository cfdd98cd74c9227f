package dev.tributary.domain.workflow.edit;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Optional;

/**
 * One change of a workflow. {@link WorkflowEditor} applies it. The edit and the workflow before it
 * determine the edits that take it back. Where two activities of an incomplete draft have the same
 * id, an edit means the first one.
 */
public sealed interface WorkflowEdit {
  /**
   * Adds an activity; its id must be free.
   *
   * @param near the activity after which it is listed, and beside which it is placed when it has no
   *     position of its own; empty lists it last and leaves its place to the automatic layout
   */
  record AddActivity(Activity activity, Optional<ActivityId> near) implements WorkflowEdit {}

  /** Removes an activity and the transitions from and to it. */
  record RemoveActivity(ActivityId id) implements WorkflowEdit {}

  /**
   * Places an activity.
   *
   * @param to empty leaves its place to the automatic layout
   */
  record MoveActivity(ActivityId id, Optional<Position> to) implements WorkflowEdit {}

  /** Changes the label. The id, to which transitions and settings refer, never changes. */
  record RenameActivity(ActivityId id, String label) implements WorkflowEdit {}

  /** Replaces all settings of an activity; they must be of its kind. */
  record ReplaceSettings(ActivityId id, ActivitySettings settings) implements WorkflowEdit {}

  /** Replaces the execution options of an activity. */
  record ReplaceOptions(ActivityId id, ExecutionOptions options) implements WorkflowEdit {}

  /** Adds a transition from an outlet to an activity with an inlet. */
  record Link(Transition transition) implements WorkflowEdit {}

  /** Removes a transition; one that does not exist is removed already. */
  record Unlink(Transition transition) implements WorkflowEdit {}

  /** Replaces what the author set for the workflow as a whole. */
  record ReplaceWorkflowSettings(
      String label, String description, WorkflowOptions options, List<Parameter> parameters)
      implements WorkflowEdit {
    public ReplaceWorkflowSettings {
      parameters = List.copyOf(parameters);
    }
  }
}
