package dev.tributary.webapp.console.message;

import dev.tributary.application.message.Outbox;
import dev.tributary.domain.message.MessageCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages about messages. */
@Path("/console/messages")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class MessagePages {
  /** What a message brings from outside may show itself, in our frame, and do nothing else. */
  private static final String PREVIEW_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final MessagesAssembly assembly;
  private final Outbox outbox;

  public MessagePages(MessagesAssembly assembly, Outbox outbox) {
    this.assembly = assembly;
    this.outbox = outbox;
  }

  @CheckedTemplate(basePath = "MessagePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance messages(MessagesPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance messages(
      @RestQuery @Nullable UUID run,
      @RestQuery @Nullable String state,
      @RestQuery @Nullable UUID after,
      @RestQuery @Nullable UUID message) {
    MessagesAddress address =
        new MessagesAddress(
            Optional.ofNullable(run).map(RunId::new),
            state(state),
            Optional.ofNullable(after).map(MessageId::new),
            Optional.ofNullable(message).map(MessageId::new));
    return Templates.messages(assembly.page(address));
  }

  @GET
  @Path("/{id}/html")
  @RolesAllowed("viewer")
  public Response html(@RestPath UUID id) {
    OutboxMessage message =
        outbox
            .message(new MessageId(id))
            .orElseThrow(() -> new NotFound(MessageCode.UNKNOWN_MESSAGE, id.toString()));
    return framed(message.content().html());
  }

  /** HTML that somebody wrote, to be shown in a frame of ours. */
  public static Response framed(String html) {
    return Response.ok(html)
        .header("Content-Security-Policy", PREVIEW_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .build();
  }

  private static Optional<MessageState> state(@Nullable String word) {
    return Arrays.stream(MessageState.values())
        .filter(state -> MessagesAddress.word(state).equals(word))
        .findFirst();
  }
}
