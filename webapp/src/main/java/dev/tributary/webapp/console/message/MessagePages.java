package dev.tributary.webapp.console.message;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.ResendMessage;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages about messages. */
@Path("/console/messages")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MessagePages {
  /**
   * Lets the content of a message be shown in a frame of the console; it may run and load nothing.
   */
  private static final String PREVIEW_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors"
          + " 'self'";

  private final MessagesPageBuilder builder;
  private final Outbox outbox;
  private final ResendMessage resendMessage;

  public MessagePages(MessagesPageBuilder builder, Outbox outbox, ResendMessage resendMessage) {
    this.builder = builder;
    this.outbox = outbox;
    this.resendMessage = resendMessage;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance messages(MessagesPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance messages(@BeanParam MessagesQuery query) {
    return Templates.messages(builder.page(query.address(), Optional.empty()));
  }

  @GET
  @Path("/{id}/html")
  @RolesAllowed("viewer")
  public Response html(@RestPath UUID id) {
    OutboxMessage message =
        outbox
            .message(new MessageId(id))
            .orElseThrow(() -> new NotFound(MessageErrorCode.UNKNOWN_MESSAGE, id.toString()));
    return switch (message.content()) {
      case EmailContent email -> framed(email.html());
    };
  }

  /**
   * @param seen the state that the page showed
   */
  @POST
  @Path("/{id}/resend")
  @RolesAllowed("operator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resend(
      @RestPath UUID id, @BeanParam MessagesQuery query, @RestForm @DefaultValue("") String seen) {
    MessageId message = new MessageId(id);
    MessagesAddress here = query.address().preview(message);
    try {
      resendMessage.resend(message, MessagesQuery.state(seen));
      return Response.seeOther(URI.create(here.href())).build();
    } catch (Conflict conflict) {
      return refused(CONFLICT, here, conflict.problem());
    } catch (Refused refused) {
      return refused(UNPROCESSABLE_CONTENT, here, refused.problem());
    }
  }

  private Response refused(StatusType status, MessagesAddress here, Message problem) {
    return Response.status(status)
        .entity(Templates.messages(builder.page(here, Optional.of(problem))).render())
        .build();
  }

  /** HTML of an author, shown in a sandboxed frame. */
  public static Response framed(String html) {
    return Response.ok(html)
        .header("Content-Security-Policy", PREVIEW_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .build();
  }
}
