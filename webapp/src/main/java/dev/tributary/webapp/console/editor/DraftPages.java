package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.DiscardDraft;
import dev.tributary.application.workflow.SaveResult;
import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.workflow.WorkflowNotice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.OptionalLong;
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
  private final DraftChanges changes;
  private final SaveWorkflow saveWorkflow;
  private final DiscardDraft discardDraft;

  public DraftPages(DraftChanges changes, SaveWorkflow saveWorkflow, DiscardDraft discardDraft) {
    this.changes = changes;
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
      @RestForm @DefaultValue("") String label) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> "/activities/" + changes.add(workflow, OptionalLong.of(version), kind, label));
  }

  @POST
  @Path("/{name}/activities/{id}/remove")
  public RestResponse<Void> remove(
      @RestPath String name, @RestPath String id, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    return outcome(
        workflow,
        () -> {
          changes.remove(workflow, OptionalLong.of(version), PathNames.activity(id));
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
          changes.link(workflow, OptionalLong.of(version), transition(id, outlet, to));
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
          changes.unlink(workflow, OptionalLong.of(version), transition(id, outlet, to));
          return "/activities/" + id + "#links";
        });
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
