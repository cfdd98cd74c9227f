package dev.tributary.adapters.in.rest.notification;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.Notifications.Filter;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.HandleNotifications;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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

/** Notifications and their acknowledgement. */
@Path("/api/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notifications")
public class NotificationsResource {
  private final Notifications notifications;
  private final HandleNotifications handle;
  private final Caller caller;

  public NotificationsResource(
      Notifications notifications, HandleNotifications handle, Caller caller) {
    this.notifications = notifications;
    this.handle = handle;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "List notifications",
      description =
          "Events of which recipients are notified: by a rule, by an alert or as supervisors of the"
              + " workflow; newest first.")
  public Page<NotificationResponse> list(
      @Parameter(description = "Only those that need attention and are not acknowledged.")
          @RestQuery("open")
          @DefaultValue("false")
          boolean open,
      @Parameter(description = "Only of this workflow.") @RestQuery("workflow")
          Optional<WorkflowName> workflow,
      @BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows ->
                notifications.list(new Filter(open, workflow), page.after(UUID::fromString), rows),
            StoredNotification::id),
        stored -> NotificationResponse.from(stored, caller.language()),
        UUID::toString);
  }

  @POST
  @Path("/{id}/acknowledgement")
  @RolesAllowed("operator")
  @Operation(
      summary = "Acknowledge a notification",
      description = "A person has seen to it: it is no longer open. A repeat changes nothing.")
  public void acknowledge(@RestPath UUID id) {
    handle.acknowledge(id);
  }
}
