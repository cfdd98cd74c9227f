package dev.tributary.adapters.in.rest.notification;

import dev.tributary.application.notification.setup.NotificationRules;
import dev.tributary.application.notification.setup.SaveRule;
import dev.tributary.domain.notification.NotificationErrorCode;
import dev.tributary.domain.notification.NotificationName;
import dev.tributary.domain.problem.NotFound;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who is notified of what. */
@Path("/api/v1/notifications/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notifications")
public class RulesResource {
  private final NotificationRules rules;
  private final SaveRule save;

  public RulesResource(NotificationRules rules, SaveRule save) {
    this.rules = rules;
    this.save = save;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List rules", description = "Who is notified of what, by name.")
  public List<RuleBody> list() {
    return rules.list().stream().map(RuleBody::from).toList();
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Add or change a rule",
      description = "From then on what happens is delivered to its targets.")
  public RuleBody put(@RestPath NotificationName name, RuleBody body) {
    save.save(body.toDomain(name));
    return shown(name);
  }

  @POST
  @Path("/{name}/mute")
  @RolesAllowed("operator")
  @Operation(
      summary = "Mute a rule",
      description = "For some hours nothing is delivered by it; 0 ends it.")
  public RuleBody mute(@RestPath NotificationName name, MuteRequest request) {
    save.mute(name, request.time());
    return shown(name);
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Delete a rule",
      description = "What is to be delivered by it already is delivered.")
  public void delete(@RestPath NotificationName name) {
    save.delete(name);
  }

  private RuleBody shown(NotificationName name) {
    return rules
        .find(name)
        .map(RuleBody::from)
        .orElseThrow(() -> new NotFound(NotificationErrorCode.UNKNOWN_RULE, name.value()));
  }
}
