package dev.tributary.adapters.in.rest.resource;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.resource.ShowResources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The tables and views that workflows may select from. */
@Path("/api/v1/resources")
@RunOnVirtualThread
@Tag(name = "Resources")
public class ResourcesResource {
  private final ShowResources showResources;

  public ResourcesResource(ShowResources showResources) {
    this.showResources = showResources;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List resources", description = "By name, with their columns.")
  public Page<ResourceResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        showResources.list(page.after(Function.identity()), page.rows()),
        page,
        ResourceResponse::from,
        resource -> resource.name().value());
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show a resource", description = "Its table, key and columns.")
  public ResourceResponse one(@RestPath String name) {
    return ResourceResponse.from(showResources.one(name));
  }
}
