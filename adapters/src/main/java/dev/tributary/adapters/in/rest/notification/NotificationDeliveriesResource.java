package dev.tributary.adapters.in.rest.notification;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.notification.delivery.HandleNotifications;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.delivery.NotificationDeliveries.Filter;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.notification.DeliveryState;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The deliveries of notifications. */
@Path("/api/v1/notifications/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("operator")
@RunOnVirtualThread
@Tag(name = "Notifications")
public class NotificationDeliveriesResource {
  private final NotificationDeliveries deliveries;
  private final HandleNotifications handle;
  private final Caller caller;

  public NotificationDeliveriesResource(
      NotificationDeliveries deliveries, HandleNotifications handle, Caller caller) {
    this.deliveries = deliveries;
    this.handle = handle;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "List deliveries of notifications",
      description = "One for each recipient of each notification; newest first.")
  public Page<NotificationDeliveryResponse> list(
      @Parameter(description = "Only in this state.") @RestQuery("state")
          @Nullable DeliveryState state,
      @Parameter(description = "Only of this notification.") @RestQuery("notification")
          @Nullable UUID notification,
      @BeanParam PageRequest page) {
    Filter filter = new Filter(Optional.ofNullable(state), Optional.ofNullable(notification));
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> deliveries.list(filter, page.after(Long::valueOf), rows),
            StoredDelivery::id),
        delivery -> NotificationDeliveryResponse.from(delivery, caller.language()),
        id -> Long.toString(id));
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      summary = "Make a delivery again",
      description =
          "One that was made or given up, under a `webhook-id` of its own; the events keep their"
              + " ids.")
  public void replay(@RestPath long id) {
    handle.replay(id);
  }
}
