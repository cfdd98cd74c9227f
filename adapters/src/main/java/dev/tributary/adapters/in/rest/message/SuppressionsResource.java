package dev.tributary.adapters.in.rest.message;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.message.suppression.LiftSuppression;
import dev.tributary.application.message.suppression.ReleaseSuppressions;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Addresses that get no messages: refused by their server, or unsubscribed by their owner. */
@Path("/api/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages")
public class SuppressionsResource {
  private final Suppressions suppressions;
  private final LiftSuppression lift;
  private final ReleaseSuppressions release;

  public SuppressionsResource(
      Suppressions suppressions, LiftSuppression lift, ReleaseSuppressions release) {
    this.suppressions = suppressions;
    this.lift = lift;
    this.release = release;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List suppressed addresses", description = "In alphabetical order.")
  public Page<SuppressionResponse> list(
      @BeanParam SuppressionsQuery query, @BeanParam PageRequest page) {
    return Page.of(
        suppressions.after(query.filter(), page.after(Function.identity()), page.limit()),
        SuppressionResponse::from,
        Function.identity());
  }

  @POST
  @Path("/release")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Release many suppressed addresses",
      description =
          "Those that their servers refused: by reason, period and the server's words. Opt-outs are"
              + " released one by one.")
  public ReleaseResponse release(ReleaseRequest request) {
    return new ReleaseResponse(release.release(request.meant(), request.filter()));
  }

  /** How many addresses were released. */
  @RegisterForReflection
  record ReleaseResponse(int released) {}

  @DELETE
  @Path("/{address}")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Release a suppressed address",
      description = "A profile that opted out stays opted out.")
  public void lift(
      @RestPath String address,
      @RestQuery("channel") @Parameter(description = "Its channel: email, the default.")
          @Nullable Channel channel) {
    lift.lift(Address.of(Optional.ofNullable(channel).orElse(Channel.EMAIL), address));
  }
}
