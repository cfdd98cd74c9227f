package dev.tributary.adapters.in.rest.message;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.message.Outbox;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Deliveries with their counts: targeted, sent, left out by reason. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Messages")
public class DeliveriesResource {
  private final Outbox outbox;

  public DeliveriesResource(Outbox outbox) {
    this.outbox = outbox;
  }

  @GET
  @Operation(summary = "List deliveries", description = "Newest first.")
  public Page<DeliveryResponse> list(@RestQuery @Nullable RunId run, @BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows ->
                outbox.deliveries(
                    Optional.ofNullable(run),
                    page.after(UUID::fromString).map(DeliveryId::new),
                    rows),
            counted -> counted.delivery().id()),
        DeliveryResponse::from,
        DeliveryId::toString);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a delivery", description = "With its counts.")
  public DeliveryResponse one(@RestPath DeliveryId id) {
    return outbox
        .delivery(id)
        .map(DeliveryResponse::from)
        .orElseThrow(() -> new NotFound(MessageErrorCode.UNKNOWN_DELIVERY, id.toString()));
  }
}
