package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.DiscardDraft;
import dev.tributary.application.workflow.EditDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import dev.tributary.webapp.console.workflow.InsertPlace;
import dev.tributary.webapp.console.workflow.WorkflowNotice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The small forms of the editor; each redirects to the page that shows its outcome. */
@Path("/console/workflows")
@RolesAllowed("designer")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class DraftPages {
  private final Drafts drafts;
  private final NewActivities activities;
  private final EditDraft editDraft;
  private final SaveWorkflow saveWorkflow;
  private final DiscardDraft discardDraft;

  public DraftPages(
      Drafts drafts,
      NewActivities activities,
      EditDraft editDraft,
      SaveWorkflow saveWorkflow,
      DiscardDraft discardDraft) {
    this.drafts = drafts;
    this.activities = activities;
    this.editDraft = editDraft;
    this.saveWorkflow = saveWorkflow;
    this.discardDraft = discardDraft;
  }

  /** A draft with problems is not published; its page shows the problems. */
  @POST
  @Path("/{name}/publish")
  public RestResponse<Void> publish(
      @RestPath String name, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () ->
            switch (saveWorkflow.publishDraft(workflow, version)) {
              case SaveResult.Saved _ -> WorkflowNotice.PUBLISHED.query();
              case SaveResult.Rejected _ -> WorkflowNotice.REFUSED.query();
            });
  }

  @POST
  @Path("/{name}/draft/discard")
  public RestResponse<Void> discard(
      @RestPath String name, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          discardDraft.discard(workflow, version);
          return WorkflowNotice.DISCARDED.query();
        });
  }

  @POST
  @Path("/{name}/activities")
  public RestResponse<Void> add(
      @RestPath String name,
      @RestForm @DefaultValue("-1") long version,
      @RestForm @DefaultValue("") String kind,
      @RestForm @DefaultValue("") String label,
      @RestForm @DefaultValue("") String place) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          WorkflowDefinition definition = drafts.open(workflow).definition();
          Activity added = activities.of(definition, kind, label);
          edit(workflow, version, activities.adding(added, definition, InsertPlace.read(place)));
          return "/activities/" + added.id();
        });
  }

  @POST
  @Path("/{name}/activities/{id}/remove")
  public RestResponse<Void> remove(
      @RestPath String name, @RestPath String id, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          Activity removed = drafts.open(workflow).activity(PathNames.activity(id));
          edit(workflow, version, List.of(new RemoveActivity(removed.id())));
          return "";
        });
  }

  @POST
  @Path("/{name}/activities/{id}/links")
  public RestResponse<Void> link(
      @RestPath String name,
      @RestPath String id,
      @RestForm @DefaultValue("-1") long version,
      @RestForm @DefaultValue("") String outlet,
      @RestForm @DefaultValue("") String to) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          Transition transition = transition(id, outlet, to);
          Draft draft = drafts.open(workflow);
          draft.activity(transition.from());
          draft.activity(transition.to());
          edit(workflow, version, List.of(new Link(transition)));
          return "/activities/" + id + "#links";
        });
  }

  @POST
  @Path("/{name}/activities/{id}/links/remove")
  public RestResponse<Void> unlink(
      @RestPath String name,
      @RestPath String id,
      @RestForm @DefaultValue("-1") long version,
      @RestForm @DefaultValue("") String outlet,
      @RestForm @DefaultValue("") String to) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          Transition transition = transition(id, outlet, to);
          // A form that is sent twice finds its link removed, by a version that it does not know.
          if (drafts.open(workflow).definition().transitions().contains(transition)) {
            edit(workflow, version, List.of(new Unlink(transition)));
          }
          return "/activities/" + id + "#links";
        });
  }

  private void edit(WorkflowName workflow, long version, List<WorkflowEdit> edits) {
    switch (editDraft.edit(workflow, version, edits)) {
      case SaveResult.Saved _ -> {}
      case SaveResult.Rejected(var problems) -> throw new Refused(problems.getFirst().message());
    }
  }

  private static Transition transition(String from, String outlet, String to) {
    if (!Outlet.isValid(outlet)) {
      throw new Refused(DefinitionErrorCode.BAD_OUTLET, outlet);
    }
    return new Transition(PathNames.activity(from), new Outlet(outlet), PathNames.activity(to));
  }

  /** Redirects to the page of the change; after a conflict to the workflow as it is now. */
  private static RestResponse<Void> outcome(WorkflowName workflow, Supplier<String> change) {
    try {
      return to(workflow, change.get());
    } catch (Conflict conflict) {
      if (conflict.code().equals(WorkflowErrorCode.CHANGED_MEANWHILE.id())) {
        return to(workflow, WorkflowNotice.STALE.query());
      }
      throw conflict;
    }
  }

  private static RestResponse<Void> to(WorkflowName workflow, String rest) {
    return RestResponse.seeOther(URI.create("/console/workflows/" + workflow + rest));
  }
}
