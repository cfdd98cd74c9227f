package dev.tributary.webapp.console.approval;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.approval.Approvals;
import dev.tributary.application.approval.DecideApproval;
import dev.tributary.application.approval.ShowApproval;
import dev.tributary.application.approval.WaitingApproval;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.WakeUp.Decision;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of what waits for a person, and the page on which a person decides. */
@Path(ApprovalPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ApprovalPages {
  static final String HERE = "/console/approvals";
  private static final int ROWS = 50;

  private final Approvals approvals;
  private final ShowApproval show;
  private final DecideApproval decideApproval;
  private final ApprovalPageBuilder builder;

  ApprovalPages(
      Approvals approvals,
      ShowApproval show,
      DecideApproval decideApproval,
      ApprovalPageBuilder builder) {
    this.approvals = approvals;
    this.show = show;
    this.decideApproval = decideApproval;
    this.builder = builder;
  }

  @CheckedTemplate(basePath = "ApprovalPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance approvals(ApprovalsPage page);

    static native TemplateInstance approval(ApprovalPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(@RestQuery("after") @DefaultValue("0") long after) {
    ListPage<WaitingApproval, TaskId> page =
        ListPage.read(
            ROWS,
            rows -> approvals.waiting(Optional.of(new TaskId(after)), rows),
            approval -> approval.id().task());
    return Templates.approvals(
        new ApprovalsPage(
            page.items().stream().map(builder::row).toList(),
            page.next().map(task -> HERE + "?after=" + task).orElse("")));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  public TemplateInstance one(@RestPath ApprovalId id) {
    return Templates.approval(builder.page(show.show(id), Optional.empty()));
  }

  @POST
  @Path("/{id}/decision")
  @RolesAllowed("operator")
  public Response decide(
      @RestPath ApprovalId id,
      @RestForm @DefaultValue("") String decision,
      @RestForm @DefaultValue("") String note) {
    URI run = URI.create("/console/runs/" + show.show(id).approval().run());
    try {
      decideApproval.decide(id, EnumNames.read("decision", decision, Decision.class), note.strip());
      return Response.seeOther(run).build();
    } catch (Conflict conflict) {
      return refused(CONFLICT, id, conflict.problem());
    } catch (Refused refused) {
      return refused(UNPROCESSABLE_CONTENT, id, refused.problem());
    }
  }

  private Response refused(StatusType status, ApprovalId id, Message problem) {
    return Response.status(status)
        .entity(Templates.approval(builder.page(show.show(id), Optional.of(problem))).render())
        .build();
  }
}
