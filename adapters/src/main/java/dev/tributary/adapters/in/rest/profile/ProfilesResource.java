package dev.tributary.adapters.in.rest.profile;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.profile.DeleteProfile;
import dev.tributary.application.profile.FindProfiles;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The profiles that campaigns are sent to. */
@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Profiles")
public class ProfilesResource {
  private static final String SCHEMA = "#/components/schemas/Profile";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final FindProfiles find;
  private final ProfileWrites writes;
  private final DeleteProfile deleteProfile;
  private final ProfileJson json;
  private final ProfileLimits limits;

  public ProfilesResource(
      FindProfiles find,
      ProfileWrites writes,
      DeleteProfile deleteProfile,
      ProfileJson json,
      ProfileLimits limits) {
    this.find = find;
    this.writes = writes;
    this.deleteProfile = deleteProfile;
    this.json = json;
    this.limits = limits;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(
      summary = "List profiles",
      description = "Newest first, with every column of the resource `profile`.")
  @APIResponse(
      responseCode = "200",
      description = "A page of profiles.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(ref = "#/components/schemas/PageProfile")))
  public Page<Map<String, @Nullable Object>> list(
      @BeanParam ProfileQuery query, @BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows ->
                find.list(
                    query.search(limits),
                    page.after(text -> new ProfileId(Long.parseLong(text))),
                    rows),
            Profile::id),
        json::written,
        ProfileId::toString);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show a profile", description = "Its `ETag` is what a change needs.")
  @APIResponse(
      responseCode = "200",
      description = "The profile.",
      content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA)))
  public Response one(@RestPath ProfileId id) {
    return response(Response.ok(), find.one(id));
  }

  @POST
  @RolesAllowed("designer")
  @Operation(
      summary = "Add a profile",
      description =
          "Members are columns of the resource `profile`; what is left out has no value. `id`,"
              + " `created` and `lastModified` are the program's. With `Idempotency-Key` a repeat"
              + " adds nothing and gets the profile that was added.")
  @APIResponse(
      responseCode = "201",
      description = "Added; `Location` is the profile.",
      content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA)))
  public Response create(
      @RequestBody(required = true, content = @Content(schema = @Schema(ref = SCHEMA)))
          Map<String, @Nullable Object> body,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
    IdempotencyKey.KeyedResponse response = writes.create(key, body);
    URI address = URI.create("/api/v1/profiles/" + response.text());
    return response(
        response.mark(Response.created(address)), find.one(ProfileId.of(response.text())));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Replace a profile",
      description =
          "Needs `If-Match`. What is left out has no value afterwards, but an opt-out, which stays"
              + " as it is. What a GET gave can be sent back whole: what only the program writes is"
              + " taken when it is unchanged.")
  @APIResponse(
      responseCode = "200",
      description = "The profile as it is now.",
      content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA)))
  public Response replace(
      @RestPath ProfileId id,
      @BeanParam OptOutQuery optOuts,
      @RequestBody(required = true, content = @Content(schema = @Schema(ref = SCHEMA)))
          Map<String, @Nullable Object> body,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Profile before = present(id, ifMatch);
    return response(Response.ok(), writes.replace(before, body, optOuts.rule()));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MERGE_PATCH)
  @RolesAllowed("designer")
  @Operation(
      summary = "Change values of a profile",
      description =
          "Needs `If-Match`. A JSON merge patch (RFC 7396): what is left out stays as it is, `null`"
              + " takes a value away. `null` in an opt-out takes it back, which needs"
              + " `optOuts=setAndClear`.")
  @APIResponse(
      responseCode = "200",
      description = "The profile as it is now.",
      content = @Content(mediaType = "application/json", schema = @Schema(ref = SCHEMA)))
  public Response merge(
      @RestPath ProfileId id,
      @BeanParam OptOutQuery optOuts,
      @RequestBody(required = true, content = @Content(schema = @Schema(ref = SCHEMA)))
          Map<String, @Nullable Object> patch,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Profile before = present(id, ifMatch);
    return response(Response.ok(), writes.merge(before, patch, optOuts.rule()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Delete a profile",
      description = "Needs `If-Match`. Messages stay in the outbox until their time is over.")
  public void delete(
      @RestPath ProfileId id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Profile before = present(id, ifMatch);
    deleteProfile.delete(before.id(), before.version());
  }

  /** The profile as it is, which is the version that the caller saw. */
  private Profile present(ProfileId id, @Nullable String ifMatch) {
    Profile before = find.one(id);
    VersionTag.require(ifMatch, before.version());
    return before;
  }

  private Response response(Response.ResponseBuilder builder, Profile profile) {
    return builder
        .header(HttpHeaders.ETAG, VersionTag.of(profile.version()))
        .entity(json.written(profile))
        .build();
  }
}
