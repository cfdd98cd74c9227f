package dev.tributary.webapp.console.editor;

import dev.tributary.application.workflow.SaveWorkflow;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.ActivityId;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.Outlet;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.OptionalLong;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the small forms of the editor do; each leads back to the page that shows its outcome. */
@Path("/console/workflows")
@RolesAllowed("designer")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public class DraftPages {
  private final NewWorkflow newWorkflow;
  private final DraftChanges changes;
  private final SaveWorkflow saveWorkflow;

  public DraftPages(NewWorkflow newWorkflow, DraftChanges changes, SaveWorkflow saveWorkflow) {
    this.newWorkflow = newWorkflow;
    this.changes = changes;
    this.saveWorkflow = saveWorkflow;
  }

  @POST
  @Path("/new")
  public RestResponse<Void> create(
      @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String label) {
    return to(newWorkflow.create(Trimming.both(name), label), "");
  }

  /** When something is wrong with the draft, the page says what. */
  @POST
  @Path("/{name}/publish")
  public RestResponse<Void> publish(
      @RestPath String name, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    saveWorkflow.publishDraft(workflow, version);
    return to(workflow, "");
  }

  @POST
  @Path("/{name}/activities")
  public RestResponse<Void> add(
      @RestPath String name,
      @RestForm @DefaultValue("-1") long version,
      @RestForm @DefaultValue("") String kind,
      @RestForm @DefaultValue("") String label) {
    WorkflowName workflow = PathNames.workflow(name);
    ActivityId id = changes.add(workflow, OptionalLong.of(version), kind, label);
    return to(workflow, "/activities/" + id);
  }

  @POST
  @Path("/{name}/activities/{id}/remove")
  public RestResponse<Void> remove(
      @RestPath String name, @RestPath String id, @RestForm @DefaultValue("-1") long version) {
    WorkflowName workflow = PathNames.workflow(name);
    changes.remove(workflow, OptionalLong.of(version), PathNames.activity(id));
    return to(workflow, "");
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
    changes.link(workflow, OptionalLong.of(version), arrow(id, outlet, to));
    return to(workflow, "/activities/" + id + "#links");
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
    changes.unlink(workflow, OptionalLong.of(version), arrow(id, outlet, to));
    return to(workflow, "/activities/" + id + "#links");
  }

  private static Transition arrow(String from, String outlet, String to) {
    if (!Outlet.isValid(outlet)) {
      throw new Refused(DefinitionCode.BAD_OUTLET, outlet);
    }
    return new Transition(PathNames.activity(from), new Outlet(outlet), PathNames.activity(to));
  }

  private static RestResponse<Void> to(WorkflowName workflow, String rest) {
    return RestResponse.seeOther(URI.create("/console/workflows/" + workflow + rest));
  }
}
