package dev.tributary.adapters.in.rest.access;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.access.apikey.CreateApiKey;
import dev.tributary.application.access.apikey.ListApiKeys;
import dev.tributary.application.access.apikey.RevokeApiKey;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** API keys: made, listed, revoked. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "API keys")
public class ApiKeysResource {
  private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
  private final CreateApiKey createApiKey;
  private final RevokeApiKey revokeApiKey;
  private final ListApiKeys listApiKeys;

  public ApiKeysResource(
      CreateApiKey createApiKey, RevokeApiKey revokeApiKey, ListApiKeys listApiKeys) {
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
    this.listApiKeys = listApiKeys;
  }

  @POST
  @Operation(summary = "Make a key", description = "The response is the only place that shows it.")
  @APIResponseSchema(
      value = ApiKeyResponse.class,
      responseCode = "201",
      responseDescription = "Created; `Location` is the key.")
  public RestResponse<ApiKeyResponse> create(ApiKeyRequest request) {
    CreateApiKey.NewKey made =
        createApiKey.create(
            ids.generate(),
            Optional.ofNullable(request.name()).orElse(""),
            RoleName.read(request.role()),
            Optional.ofNullable(request.expiresAt()));
    return RestResponse.ResponseBuilder.<ApiKeyResponse>created(
            URI.create("/api/v1/api-keys/" + made.key().id()))
        .entity(ApiKeyResponse.withKey(made.key(), made.token()))
        .build();
  }

  @GET
  @Operation(summary = "List keys", description = "Oldest first, revoked and expired ones too.")
  public Page<ApiKeyResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> listApiKeys.list(page.after(UUID::fromString).map(ApiKeyId::new), rows),
            ApiKey::id),
        ApiKeyResponse::from,
        ApiKeyId::toString);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show a key", description = "Without the key itself.")
  public ApiKeyResponse one(@RestPath UUID id) {
    return ApiKeyResponse.from(listApiKeys.one(new ApiKeyId(id)));
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Revoke a key", description = "It opens nothing from now on.")
  public void revoke(@RestPath UUID id) {
    revokeApiKey.revoke(new ApiKeyId(id));
  }
}
