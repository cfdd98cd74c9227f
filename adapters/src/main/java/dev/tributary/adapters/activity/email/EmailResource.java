package dev.tributary.adapters.activity.email;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.in.rest.workflow.WorkflowNames;
import dev.tributary.application.activity.email.PreviewEmail;
import dev.tributary.application.activity.email.PreviewEmail.PreviewRequest;
import dev.tributary.application.activity.email.SendTestMessage;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Previews and test messages of Email activities. */
@Path("/api/v1/email")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
public class EmailResource {
  private final PreviewEmail preview;
  private final SendTestMessage sendTest;
  private final WorkflowCatalogue catalogue;
  private final Caller caller;

  public EmailResource(
      PreviewEmail preview, SendTestMessage sendTest, WorkflowCatalogue catalogue, Caller caller) {
    this.preview = preview;
    this.sendTest = sendTest;
    this.catalogue = catalogue;
    this.caller = caller;
  }

  @POST
  @Path("/preview")
  @RolesAllowed("designer")
  @Operation(
      summary = "Preview a message",
      description =
          "Shows what one person would get, by the draft, else the newest revision, of the"
              + " workflow. The people are those of the newest run that kept the rows arriving at"
              + " the activity, else those that can be found without calling an API. Nothing is"
              + " written.")
  public PreviewEmailResponse preview(PreviewEmailRequest body) {
    return PreviewEmailResponse.of(preview.preview(request(body)), caller.language());
  }

  @POST
  @Path("/test-send")
  @RolesAllowed("operator")
  @Operation(
      summary = "Send a test message",
      description =
          "Sends one person's message, marked as a test, to the address in \"to\" and to it"
              + " only. Needs a mail server. Kept is a line in the audit trail.")
  public PreviewEmailResponse testSend(PreviewEmailRequest body) {
    String to =
        Optional.ofNullable(body.to())
            .orElseThrow(() -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "to"));
    SendTestMessage.TestMessageResult tested = sendTest.send(request(body), to);
    return PreviewEmailResponse.of(tested, caller.language());
  }

  private PreviewRequest request(PreviewEmailRequest body) {
    String name =
        Optional.ofNullable(body.workflow())
            .orElseThrow(
                () -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "workflow"));
    WorkflowDefinition workflow = catalogue.edited(WorkflowNames.read(name));
    long line = Optional.ofNullable(body.line()).orElse(1L);
    if (line < 1) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_FIELD, "line", "integer, 1 or more");
    }
    String address = Optional.ofNullable(body.address()).orElse("");
    return new PreviewRequest(workflow, activity(workflow, body.activity()), address, line);
  }

  private static Activity activity(WorkflowDefinition workflow, @Nullable String id) {
    return workflow.activities().stream()
        .filter(each -> each.settings() instanceof EmailSettings)
        .filter(each -> id == null || each.id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new NotFound(
                    WorkflowErrorCode.NO_SUCH_ACTIVITY, Optional.ofNullable(id).orElse("email")));
  }
}
