package dev.tributary.webapp.activity.externalapi.callimport;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.OK;

import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import dev.tributary.webapp.security.route.SecretInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Makes the call of an External API activity of a command line or a description of an API. */
@Path("/console/workflows/{name}/activities/{id}/" + CallImportPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class CallImportPages {
  public static final String PATH = "import";

  private final ProposeCall proposals;
  private final WorkflowCatalogue catalogue;

  CallImportPages(ProposeCall proposals, WorkflowCatalogue catalogue) {
    this.proposals = proposals;
    this.catalogue = catalogue;
  }

  @CheckedTemplate(basePath = "TestCallPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance callimport(CallImportPage page);
  }

  @GET
  public TemplateInstance ask(@RestPath String name, @RestPath String id) {
    return Templates.callimport(
        CallImportPageBuilder.page(
            EditedActivity.read(catalogue, name, id),
            new Pasted(),
            Optional.empty(),
            Optional.empty()));
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response propose(@RestPath String name, @RestPath String id, @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return response(
          OK,
          CallImportPageBuilder.page(
              edited, pasted, Optional.of(proposals.propose(edited, pasted)), Optional.empty()));
    } catch (Refused refused) {
      return response(
          UNPROCESSABLE_CONTENT,
          CallImportPageBuilder.page(
              edited, pasted, Optional.empty(), Optional.of(refused.problem())));
    }
  }

  /**
   * The same with a file.
   *
   * @param file takes the place of what was pasted, unless it is empty
   */
  @POST
  @SecretInput
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response proposeFile(
      @RestPath String name,
      @RestPath String id,
      @BeanParam Pasted pasted,
      @RestForm("file") @Nullable String file) {
    if (file != null && !file.isEmpty()) {
      pasted.source = file;
    }
    return propose(name, id, pasted);
  }

  /** The page with the reason why nothing was saved. */
  static Response problem(StatusType status, EditedActivity edited, Message problem) {
    return response(
        status,
        CallImportPageBuilder.page(edited, new Pasted(), Optional.empty(), Optional.of(problem)));
  }

  /** The proposal once more, with the account as it was typed and why it was not added. */
  static Response problem(
      EditedActivity edited,
      Pasted pasted,
      ProposeCall.Proposed proposed,
      NewAccountForm typed,
      Message problem) {
    return response(
        UNPROCESSABLE_CONTENT,
        CallImportPageBuilder.page(
            edited, pasted, Optional.of(proposed), Optional.of(typed), Optional.of(problem)));
  }

  private static Response response(StatusType status, CallImportPage page) {
    return Response.status(status).entity(Templates.callimport(page).render()).build();
  }
}
