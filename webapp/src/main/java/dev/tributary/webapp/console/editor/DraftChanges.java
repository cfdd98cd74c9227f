package dev.tributary.webapp.console.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Adds and removes activities and transitions of a draft.
 *
 * <p>Every method throws {@link Conflict} when the workflow was changed since it was read.
 */
@ApplicationScoped
class DraftChanges {
  private final Drafts drafts;
  private final Kinds kinds;

  DraftChanges(Drafts drafts, Kinds kinds) {
    this.drafts = drafts;
    this.kinds = kinds;
  }

  /** Adds an activity whose id is the kind and the next free number. */
  ActivityId add(WorkflowName name, OptionalLong seen, String kind, String label) {
    Draft draft = drafts.open(name);
    if (kinds.find(kind).isEmpty()) {
      throw new Refused(WorkflowErrorCode.UNKNOWN_KIND, kind, String.join(", ", kinds.ids()));
    }
    int number = 1;
    while (draft.definition().activity(new ActivityId(kind + number)).isPresent()) {
      number++;
    }
    ActivityId id = new ActivityId(kind + number);
    ObjectNode written = draft.activities().addObject().put("id", id.value()).put("kind", kind);
    if (!Trimming.isBlank(label)) {
      written.put("label", Trimming.both(label));
    }
    keep(draft, seen);
    return id;
  }

  /** Removes an activity with its transitions. */
  void remove(WorkflowName name, OptionalLong seen, ActivityId id) {
    Draft draft = drafts.open(name);
    draft.activity(id);
    removeIf(draft.activities(), node -> isAt(node, "id", id));
    removeIf(
        draft.transitions(),
        transition -> isAt(transition, "from", id) || isAt(transition, "to", id));
    keep(draft, seen);
  }

  void link(WorkflowName name, OptionalLong seen, Transition transition) {
    Draft draft = drafts.open(name);
    List<Outlet> outlets = kinds.outlets(draft.activity(transition.from()));
    draft.activity(transition.to());
    if (!outlets.contains(transition.outlet())) {
      throw new Refused(
          WorkflowErrorCode.UNKNOWN_OUTLET,
          transition.from().value(),
          transition.outlet().name(),
          outlets.toString());
    }
    if (!draft.definition().transitions().contains(transition)) {
      draft
          .transitions()
          .addObject()
          .put("from", transition.from().value())
          .put("outlet", transition.outlet().name())
          .put("to", transition.to().value());
    }
    keep(draft, seen);
  }

  /** Removing a link twice, as by a form that was sent twice, changes nothing. */
  void unlink(WorkflowName name, OptionalLong seen, Transition transition) {
    Draft draft = drafts.open(name);
    int index = draft.definition().transitions().indexOf(transition);
    if (index >= 0) {
      draft.transitions().remove(index);
      keep(draft, seen);
    }
  }

  private void keep(Draft draft, OptionalLong seen) {
    String name = draft.definition().name().value();
    switch (drafts.save(draft, seen, draft.document())) {
      case Drafts.Saved() -> {}
      case Drafts.Stale() -> throw new Conflict(WorkflowErrorCode.CHANGED_MEANWHILE, name);
      case Drafts.Refused(var problems) ->
          throw new IllegalStateException(
              String.format(Locale.ROOT, "draft of '%s' became unreadable: %s", name, problems));
    }
  }

  private static boolean isAt(JsonNode node, String field, ActivityId id) {
    return node.path(field).asText().equals(id.value());
  }

  private static void removeIf(Iterable<JsonNode> nodes, Predicate<JsonNode> goes) {
    for (var each = nodes.iterator(); each.hasNext(); ) {
      if (goes.test(each.next())) {
        each.remove();
      }
    }
  }
}
