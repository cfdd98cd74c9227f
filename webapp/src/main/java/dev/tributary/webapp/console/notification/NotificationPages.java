package dev.tributary.webapp.console.notification;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;

import dev.tributary.application.notification.Notifications;
import dev.tributary.application.notification.Notifications.Filter;
import dev.tributary.application.notification.Notifications.StoredNotification;
import dev.tributary.application.notification.delivery.HandleNotifications;
import dev.tributary.application.notification.delivery.NotificationDeliveries;
import dev.tributary.application.notification.delivery.NotificationDeliveries.StoredDelivery;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What has happened, and the deliveries of it. */
@Path(NotificationPages.HERE)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NotificationPages {
  static final String HERE = "/console/notifications";
  static final String DELIVERIES = "/deliveries";
  private static final int ROWS = 50;

  private final Notifications notifications;
  private final NotificationDeliveries deliveries;
  private final HandleNotifications handle;
  private final NotificationPageBuilder builder;

  NotificationPages(
      Notifications notifications,
      NotificationDeliveries deliveries,
      HandleNotifications handle,
      NotificationPageBuilder builder) {
    this.notifications = notifications;
    this.deliveries = deliveries;
    this.handle = handle;
    this.builder = builder;
  }

  @CheckedTemplate(basePath = "NotificationPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance notifications(NotificationsPage page);

    static native TemplateInstance deliveries(DeliveriesPage page);
  }

  @GET
  @RolesAllowed("viewer")
  public TemplateInstance list(
      @RestQuery("all") @DefaultValue("false") boolean all, @RestQuery @Nullable UUID after) {
    ListPage<StoredNotification, UUID> found =
        ListPage.read(
            ROWS,
            rows ->
                notifications.list(
                    new Filter(!all, Optional.empty()), Optional.ofNullable(after), rows),
            StoredNotification::id);
    return Templates.notifications(
        new NotificationsPage(
            found.items().stream().map(builder::row).toList(),
            !all,
            found.next().map(last -> HERE + "?all=%s&after=%s".formatted(all, last)).orElse("")));
  }

  @POST
  @Path("/{id}/acknowledge")
  @RolesAllowed("operator")
  public Response acknowledge(@RestPath UUID id) {
    handle.acknowledge(id);
    return Response.seeOther(URI.create(HERE)).build();
  }

  @GET
  @Path(DELIVERIES)
  @RolesAllowed("operator")
  public TemplateInstance listDeliveries(@RestQuery("after") @Nullable Long after) {
    return page(Optional.ofNullable(after), Optional.empty());
  }

  @POST
  @Path(DELIVERIES + "/{id}/replay")
  @RolesAllowed("operator")
  public Response replay(@RestPath long id) {
    try {
      handle.replay(id);
      return Response.seeOther(URI.create(HERE + DELIVERIES)).build();
    } catch (Conflict pending) {
      return Response.status(CONFLICT)
          .entity(page(Optional.empty(), Optional.of(pending.problem())).render())
          .build();
    }
  }

  private TemplateInstance page(Optional<Long> after, Optional<Message> problem) {
    ListPage<StoredDelivery, Long> found =
        ListPage.read(
            ROWS,
            rows ->
                deliveries.list(
                    new NotificationDeliveries.Filter(Optional.empty(), Optional.empty()),
                    after,
                    rows),
            StoredDelivery::id);
    return Templates.deliveries(
        new DeliveriesPage(
            found.items().stream().map(builder::row).toList(),
            problem,
            found.next().map(last -> HERE + DELIVERIES + "?after=" + last).orElse("")));
  }
}
