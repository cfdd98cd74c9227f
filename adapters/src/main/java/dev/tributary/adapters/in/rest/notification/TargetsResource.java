package dev.tributary.adapters.in.rest.notification;

import dev.tributary.application.notification.setup.DeleteTarget;
import dev.tributary.application.notification.setup.NotificationTargets;
import dev.tributary.application.notification.setup.SaveTarget;
import dev.tributary.domain.notification.Destination.HookFormat;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.webhook.WebhookSecret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where notifications go. The addresses of hooks go in and never come out. */
@Path("/api/v1/notifications/targets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("designer")
@RunOnVirtualThread
@Tag(name = "Notifications")
public class TargetsResource {
  private final NotificationTargets targets;
  private final SaveTarget save;
  private final DeleteTarget delete;

  public TargetsResource(NotificationTargets targets, SaveTarget save, DeleteTarget delete) {
    this.targets = targets;
    this.save = save;
    this.delete = delete;
  }

  @GET
  @Operation(summary = "List targets", description = "Where notifications go, by name.")
  public List<TargetResponse> list() {
    return targets.list().stream().map(stored -> TargetResponse.from(stored.target())).toList();
  }

  @PUT
  @Path("/{name}")
  @Operation(
      summary = "Add or change a target",
      description =
          "People by mail, a Slack or Teams incoming webhook, or any webhook. The address of a hook"
              + " passes the same guard as calls of workflows: one inside the network is refused."
              + " Requests to a webhook are signed as Standard Webhooks defines it; the secret of a"
              + " new one is in the response, once.")
  public TargetResponse put(@RestPath NotificationName name, TargetRequest request) {
    TargetKind kind = request.targetKind();
    Optional<HookFormat> format = kind.format();
    if (format.isEmpty()) {
      save.mail(name, request.mail());
      return shown(name, Optional.empty());
    }
    return shown(name, save.hook(name, format.get(), request.address(), request.batchSize()));
  }

  @POST
  @Path("/{name}/secret")
  @Operation(
      summary = "Give a webhook a new secret",
      description =
          "Requests are signed by the new secret and by the one before, so that the receiver can"
              + " change at any time. The new one is in the response, once.")
  public TargetResponse rotate(@RestPath NotificationName name) {
    return shown(name, Optional.of(save.rotate(name)));
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      summary = "Delete a target",
      description = "Refused with the names of the rules that refer to it.")
  public void delete(@RestPath NotificationName name) {
    delete.delete(name);
  }

  private TargetResponse shown(NotificationName name, Optional<WebhookSecret> secret) {
    return targets
        .find(name)
        .map(
            stored ->
                TargetResponse.from(
                    stored.target(), secret.map(WebhookSecret::reveal).orElse(null)))
        .orElseThrow(() -> new NotFound(NotificationErrorCode.UNKNOWN_TARGET, name.value()));
  }
}
