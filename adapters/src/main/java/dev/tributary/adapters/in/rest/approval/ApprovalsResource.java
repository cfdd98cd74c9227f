package dev.tributary.adapters.in.rest.approval;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.approval.Approvals;
import dev.tributary.application.approval.DecideApproval;
import dev.tributary.application.approval.ShowApproval;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.run.TaskId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What waits for the decision of a person. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Approvals")
public class ApprovalsResource {
  private final Approvals approvals;
  private final ShowApproval show;
  private final DecideApproval decide;
  private final Caller caller;

  public ApprovalsResource(
      Approvals approvals, ShowApproval show, DecideApproval decide, Caller caller) {
    this.approvals = approvals;
    this.show = show;
    this.decide = decide;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "List what waits for a person",
      description = "Approvals before sending, and deliveries that a brake holds; oldest first.")
  public Page<ApprovalResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> approvals.waiting(page.after(Long::valueOf).map(TaskId::new), rows),
            approval -> approval.id().task()),
        approval -> ApprovalResponse.from(approval, caller.language()),
        task -> Long.toString(task.value()));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  @Operation(
      summary = "Show what a person decides on",
      description =
          "The prepared delivery with its counts, the last one to compare it with, and samples.")
  public PreparedResponse one(@RestPath ApprovalId id) {
    return PreparedResponse.from(show.show(id), caller.language());
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed("operator")
  @Operation(
      summary = "Approve or reject",
      description =
          "The first decision counts; a later one, one after the expiry and one of a stopped run are"
              + " refused (409) with what is possible instead.")
  public void decide(@RestPath ApprovalId id, DecisionRequest request) {
    decide.decide(id, request.toDomain(), request.noteOrNone());
  }
}
