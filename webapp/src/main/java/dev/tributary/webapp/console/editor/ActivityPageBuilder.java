package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.ActivityKinds;
import dev.tributary.application.workflow.ValidateWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.webapp.activity.ActivityForms;
import dev.tributary.webapp.activity.ActivityPresentations;
import dev.tributary.webapp.console.editor.EditedForm.State;
import dev.tributary.webapp.console.editor.FormPage.Notice;
import dev.tributary.webapp.form.FormDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Builds the page of an activity's form. */
@ApplicationScoped
class ActivityPageBuilder {
  private final ActivityForms forms;
  private final ActivityPresentations presentations;
  private final ActivityKinds kinds;
  private final ValidateWorkflow validate;
  private final Suggestions suggestions;

  ActivityPageBuilder(
      ActivityForms forms,
      ActivityPresentations presentations,
      ActivityKinds kinds,
      ValidateWorkflow validate,
      Suggestions suggestions) {
    this.forms = forms;
    this.presentations = presentations;
    this.kinds = kinds;
    this.validate = validate;
    this.suggestions = suggestions;
  }

  EditedForm form(Draft draft, ActivityId id, Optional<String> tab) {
    return EditedForm.of(
        "/console/workflows/%s/activities/%s".formatted(draft.definition().name(), id),
        "activities[%s].".formatted(id),
        forms.of(draft.activity(id).kind()).tabs(),
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
        forms.of(activity.kind()).name(),
        presentations.icon(activity),
        form.page(draft.written(id), state, suggestions.of(workflow, Optional.of(id), form.tab())),
        forms.of(activity.kind()).tools(),
        kinds.kinds().outlets(activity).stream()
            .map(outlet -> outlet(workflow, id, outlet))
            .toList(),
        workflow.activities().stream()
            .filter(other -> !other.id().equals(id))
            .map(other -> new ActivityPage.Target(other.id().value(), other.label()))
            .toList());
  }

  private static ActivityPage.Outlet outlet(
      WorkflowDefinition workflow, ActivityId id, Outlet outlet) {
    return new ActivityPage.Outlet(
        outlet.name(),
        "console.outlet_" + outlet.name(),
        workflow.outOf(id).stream()
            .filter(transition -> transition.outlet().equals(outlet))
            .map(
                transition ->
                    new ActivityPage.Target(
                        transition.to().value(),
                        workflow.activity(transition.to()).map(Activity::label).orElse("")))
            .toList());
  }
}
