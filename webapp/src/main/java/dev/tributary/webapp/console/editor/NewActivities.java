package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.definition.ActivityReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.edit.ActivityInsertion;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes activities with the default settings of their kind. */
@ApplicationScoped
class NewActivities {
  private final Kinds kinds;
  private final ActivityReader reader;

  NewActivities(Kinds kinds, ActivityReader reader) {
    this.kinds = kinds;
    this.reader = reader;
  }

  /** The edits that add {@code added} in a place, when the workflow still has it. */
  List<WorkflowEdit> adding(Activity added, WorkflowDefinition in, Optional<Transition> place) {
    return place
        .filter(in.transitions()::contains)
        .map(found -> ActivityInsertion.into(found, added, in, kinds))
        .orElseGet(() -> List.of(new AddActivity(added, Optional.empty())));
  }

  /** An activity of {@code workflow}, under an id that is free. */
  Activity of(WorkflowDefinition workflow, String kind, String label) {
    if (kinds.find(kind).isEmpty()) {
      throw new Refused(WorkflowErrorCode.UNKNOWN_KIND, kind, String.join(", ", kinds.ids()));
    }
    ObjectNode written =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", workflow.freeId(kind).value())
            .put("kind", kind)
            .put("label", Trimming.both(label));
    return reader.read(written, "activity", new ArrayList<>()).orElseThrow();
  }
}
