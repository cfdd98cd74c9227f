package dev.tributary.webapp.activity.email;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.activity.email.PreviewEmail;
import dev.tributary.application.activity.email.PreviewEmail.PreviewRequest;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult;
import dev.tributary.application.activity.email.SendTestMessage;
import dev.tributary.application.activity.email.SendTestMessage.TestMessageResult;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.webapp.console.message.MessagePages;
import dev.tributary.webapp.console.pageresult.ResultPages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Shows what people would get from an Email activity as it stands in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + EmailPreviewPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class EmailPreviewPages {
  static final String PATH = "preview";

  private final PreviewEmail preview;
  private final SendTestMessage sendTest;
  private final WorkflowCatalogue catalogue;
  private final EmailPreviewPageBuilder builder;
  private final ResultPages results;

  public EmailPreviewPages(
      PreviewEmail preview,
      SendTestMessage sendTest,
      WorkflowCatalogue catalogue,
      EmailPreviewPageBuilder builder,
      ResultPages results) {
    this.preview = preview;
    this.sendTest = sendTest;
    this.catalogue = catalogue;
    this.builder = builder;
    this.results = results;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance preview(EmailPreviewPage page);
  }

  static String address(PreviewRequest request) {
    return "/console/workflows/%s/activities/%s/%s"
        .formatted(request.workflow().name(), request.activity().id(), PATH);
  }

  @GET
  public Response show(
      @RestPath String name,
      @RestPath String id,
      @RestQuery @DefaultValue("") String address,
      @RestQuery @DefaultValue("1") String line,
      @RestQuery @Nullable UUID result) {
    PreviewRequest request = request(name, id, address, line);
    return results.show(
        result,
        () ->
            Templates.preview(
                builder.page(request, preview.preview(request), Optional.empty(), "")));
  }

  @GET
  @Path("/html")
  public Response html(
      @RestPath String name, @RestPath String id, @RestQuery @DefaultValue("1") String line) {
    PreviewResult previewed = preview.preview(request(name, id, "", line));
    String html = previewed instanceof PreviewResult.Rendered shown ? shown.content().html() : "";
    return MessagePages.framed(html);
  }

  /** Leads to the page that shows the outcome: a reload must not send again. */
  @POST
  @Path("/send")
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @RestPath String name,
      @RestPath String id,
      @RestForm @DefaultValue("1") String line,
      @RestForm @DefaultValue("") String to) {
    PreviewRequest request = request(name, id, "", line);
    try {
      if (Trimming.isBlank(to)) {
        throw new Refused(Message.of("email-preview.toRequired"));
      }
      TestMessageResult tested = sendTest.send(request, Trimming.both(to));
      return results.redirect(
          address(request),
          Templates.preview(
              builder.page(
                  request,
                  tested.previewed(),
                  tested
                      .outcome()
                      .map(outcome -> EmailPreviewPageBuilder.sent(outcome, Trimming.both(to))),
                  Trimming.both(to))));
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(
              Templates.preview(
                      builder.refused(
                          request, preview.preview(request), refused.problem(), Trimming.both(to)))
                  .render())
          .build();
    }
  }

  /** A line that is no number is the first one. */
  private PreviewRequest request(String name, String id, String address, String line) {
    if (!WorkflowName.isValid(name)) {
      throw new NotFound(WorkflowErrorCode.UNKNOWN_WORKFLOW, name);
    }
    WorkflowDefinition workflow = catalogue.edited(new WorkflowName(name));
    Activity activity =
        workflow.activities().stream()
            .filter(each -> each.id().value().equals(id))
            .filter(each -> each.settings() instanceof EmailSettings)
            .findFirst()
            .orElseThrow(() -> new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, id));
    long number = line.matches("[1-9]\\d{0,17}") ? Long.parseLong(line) : 1;
    return new PreviewRequest(workflow, activity, address, number);
  }
}
