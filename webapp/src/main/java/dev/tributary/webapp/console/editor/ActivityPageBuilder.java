package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.activity.KindRegistry;
import dev.tributary.webapp.console.editor.EditedForm.State;
import dev.tributary.webapp.console.editor.FormPage.Notice;
import dev.tributary.webapp.form.FormDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the page of an activity's form. */
@ApplicationScoped
class ActivityPageBuilder {
  private final KindRegistry registry;
  private final Kinds kinds;
  private final ValidateWorkflow validate;
  private final Suggestions suggestions;

  ActivityPageBuilder(
      KindRegistry registry, Kinds kinds, ValidateWorkflow validate, Suggestions suggestions) {
    this.registry = registry;
    this.kinds = kinds;
    this.validate = validate;
    this.suggestions = suggestions;
  }

  EditedForm form(Draft draft, ActivityId id, Optional<String> tab) {
    return EditedForm.of(
        "/console/workflows/%s/activities/%s".formatted(draft.definition().name(), id),
        "activities[%s].".formatted(id),
        registry.tabs(draft.activity(id)),
        tab);
  }

  /** The form as it is stored, with all problems of its validation. */
  State stored(EditedForm form, Draft draft, ActivityId id, Notice notice) {
    return new State(
        FormDocument.open(draft.written(id), form.tab().parts()),
        validate.validate(draft.definition()),
        draft.version(),
        notice);
  }

  ActivityPage page(EditedForm form, Draft draft, ActivityId id, State state) {
    WorkflowDefinition workflow = draft.definition();
    Activity activity = draft.activity(id);
    return new ActivityPage(
        workflow.name().value(),
        workflow.label(),
        id.value(),
        activity.label(),
        registry.label(activity),
        registry.icon(activity),
        form.page(draft.written(id), state, suggestions.of(workflow, Optional.of(id), form.tab())),
        registry.tools(activity),
        registry.preview(activity, workflow),
        kinds.outlets(activity).stream().map(outlet -> outlet(workflow, activity, outlet)).toList(),
        workflow.activities().stream()
            .filter(other -> !other.id().equals(id) && kinds.inlets(other).maximum() > 0)
            .map(other -> new ActivityPage.Target(other.id().value(), other.label()))
            .toList());
  }

  private ActivityPage.Outlet outlet(
      WorkflowDefinition workflow, Activity activity, Outlet outlet) {
    return new ActivityPage.Outlet(
        outlet.name(),
        kinds.label(activity, outlet),
        workflow.outOf(activity.id()).stream()
            .filter(transition -> transition.outlet().equals(outlet))
            .map(
                transition ->
                    new ActivityPage.Target(
                        transition.to().value(),
                        workflow.activity(transition.to()).map(Activity::label).orElse("")))
            .toList());
  }
}
