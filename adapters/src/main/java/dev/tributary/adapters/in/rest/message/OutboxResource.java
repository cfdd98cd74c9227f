package dev.tributary.adapters.in.rest.message;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.message.ResendMessage;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The outbox: every message, and every recipient without one, with the reason. */
@Path("/api/v1/outbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Messages")
public class OutboxResource {
  private final Outbox outbox;
  private final ResendMessage resendMessage;

  public OutboxResource(Outbox outbox, ResendMessage resendMessage) {
    this.outbox = outbox;
    this.resendMessage = resendMessage;
  }

  @GET
  @Operation(summary = "List messages", description = "Newest first, without their texts.")
  public Page<MessageSummary> list(@BeanParam OutboxQuery query, @BeanParam PageRequest page) {
    return Page.of(
        outbox.messages(
            query.filter(), page.after(UUID::fromString).map(MessageId::new), page.limit()),
        MessageSummary::from,
        MessageId::toString);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Show a message",
      description = "Its texts, and the values that were used to make them.")
  public MessageResponse one(@RestPath MessageId id) {
    return outbox
        .message(id)
        .map(MessageResponse::from)
        .orElseThrow(() -> new NotFound(MessageErrorCode.UNKNOWN_MESSAGE, id.toString()));
  }

  @POST
  @Path("/{id}/resend")
  @RolesAllowed("operator")
  @Operation(
      summary = "Send a message again",
      description =
          "Over SMTP, now; only one that was refused, whose outcome is unknown or that a stop held"
              + " back, once its delivery is over. The response shows the outcome. One whose"
              + " outcome is unknown may arrive twice.")
  public MessageResponse resend(@RestPath MessageId id) {
    return MessageResponse.from(resendMessage.resend(id, Optional.empty()));
  }
}
