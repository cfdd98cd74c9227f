package dev.tributary.adapters.in.rest.resource;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.resource.ChangePersonalData;
import dev.tributary.application.resource.CheckResource;
import dev.tributary.application.resource.DeleteResource;
import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.application.resource.SaveResource;
import dev.tributary.application.resource.ShowResources;
import dev.tributary.domain.resource.Resource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The tables and views that workflows may select from. */
@Path("/api/v1/resources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Resources")
public class ResourcesResource {
  private final ShowResources showResources;
  private final CheckResource checkResource;
  private final SaveResource saveResource;
  private final DeleteResource deleteResource;
  private final ChangePersonalData changePersonalData;

  public ResourcesResource(
      ShowResources showResources,
      CheckResource checkResource,
      SaveResource saveResource,
      DeleteResource deleteResource,
      ChangePersonalData changePersonalData) {
    this.showResources = showResources;
    this.checkResource = checkResource;
    this.saveResource = saveResource;
    this.deleteResource = deleteResource;
    this.changePersonalData = changePersonalData;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List resources", description = "By name, with their columns.")
  public Page<ResourceResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> showResources.list(page.after(Function.identity()), rows),
            resource -> resource.name().value()),
        ResourceResponse::from,
        Function.identity());
  }

  @POST
  @RolesAllowed("administrator")
  @Operation(
      summary = "Add a resource",
      description =
          "Over a table or view of the database that the program may read. Without columns it has"
              + " every column that expressions can use, `zip_code` as `zipCode`.")
  @APIResponseSchema(
      value = ResourceResponse.class,
      responseCode = "201",
      responseDescription = "Created; `Location` is the resource.")
  public RestResponse<ResourceResponse> create(ResourceRequest request) {
    Resource resource = checkResource.check(request.named());
    saveResource.create(resource);
    return response(
        ResponseBuilder.created(URI.create("/api/v1/resources/" + resource.name())),
        showResources.one(resource.name().value()));
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show a resource", description = "Its table, key and columns.")
  public RestResponse<ResourceResponse> one(@RestPath String name) {
    return response(ResponseBuilder.ok(), showResources.one(name));
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Replace a resource",
      description =
          "Needs `If-Match`. Refused when published workflows use it and the new one lacks a column"
              + " of the old one.")
  public RestResponse<ResourceResponse> replace(
      @RestPath String name,
      ResourceRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    StoredResource before = showResources.one(name);
    long seen = VersionTag.require(ifMatch, before.version());
    saveResource.replace(checkResource.check(request.named(before.resource().name())), seen);
    return response(ResponseBuilder.ok(), showResources.one(name));
  }

  @PUT
  @Path("/{name}/personal-data")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Replace what is personal data",
      description =
          "Which columns hold personal data, and whether they may be sent to external APIs; also of"
              + " the resource that ships. Needs `If-Match`. It counts for the calls from then on,"
              + " also for those of published workflows.")
  public RestResponse<ResourceResponse> replacePersonalData(
      @RestPath String name,
      PersonalDataRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    StoredResource before = showResources.one(name);
    changePersonalData.change(
        before.resource().name(),
        request.toDomain(),
        VersionTag.require(ifMatch, before.version()));
    return response(ResponseBuilder.ok(), showResources.one(name));
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed("administrator")
  @Operation(
      summary = "Delete a resource",
      description = "Its table stays. Needs `If-Match`; refused when published workflows use it.")
  public void delete(
      @RestPath String name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    StoredResource before = showResources.one(name);
    deleteResource.delete(before.resource().name(), VersionTag.require(ifMatch, before.version()));
  }

  private static RestResponse<ResourceResponse> response(
      ResponseBuilder<ResourceResponse> builder, StoredResource stored) {
    return builder
        .header(HttpHeaders.ETAG, VersionTag.of(stored.version()))
        .entity(ResourceResponse.from(stored.resource()))
        .build();
  }
}
