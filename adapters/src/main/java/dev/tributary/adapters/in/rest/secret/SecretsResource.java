package dev.tributary.adapters.in.rest.secret;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.secret.DeleteSecret;
import dev.tributary.application.secret.ListSecrets;
import dev.tributary.application.secret.ListSecrets.KnownSecret;
import dev.tributary.application.secret.PutSecret;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Secrets by name. Their values go in and never come out. */
@Path("/api/v1/secrets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Secrets")
public class SecretsResource {
  private final PutSecret putSecret;
  private final DeleteSecret deleteSecret;
  private final ListSecrets listSecrets;

  public SecretsResource(PutSecret putSecret, DeleteSecret deleteSecret, ListSecrets listSecrets) {
    this.putSecret = putSecret;
    this.deleteSecret = deleteSecret;
    this.listSecrets = listSecrets;
  }

  @GET
  @RolesAllowed("designer")
  @Operation(summary = "List secrets", description = "Names and what refers to them, by name.")
  public Page<SecretResponse> list(@BeanParam PageRequest page) {
    return Page.of(
        ListPage.read(
            page.limit(),
            rows -> listSecrets.list(page.after(SecretName::new), rows),
            KnownSecret::name),
        SecretResponse::from,
        SecretName::value);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(summary = "Show a secret", description = "Never its value.")
  public SecretResponse one(@RestPath SecretName name) {
    return SecretResponse.from(listSecrets.one(name));
  }

  @PUT
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Set a secret",
      description =
          "No ETag: its value cannot be read, so there is no edit that could be lost. `origins` are"
              + " the only ones that it is sent to: an empty list allows all, and without the field"
              + " they stay as they are. Without `value` an existing secret is bound more closely.")
  @APIResponse(responseCode = "201", description = "The secret is new.")
  @APIResponse(responseCode = "204", description = "The secret has another value now.")
  public RestResponse<Void> put(@RestPath SecretName name, SecretRequest request) {
    Optional<SecretOrigins> origins = request.boundTo();
    if (request.value() == null && origins.isPresent()) {
      putSecret.bind(name, origins.get());
      return RestResponse.noContent();
    }
    boolean created = putSecret.put(name, value(name, request.value()), origins);
    return RestResponse.status(
        created ? RestResponse.Status.CREATED : RestResponse.Status.NO_CONTENT);
  }

  @DELETE
  @Path("/{name}")
  @RolesAllowed("designer")
  @Operation(
      summary = "Delete a secret",
      description = "Refused with the names of what refers to it, when anything does.")
  public void delete(@RestPath SecretName name) {
    deleteSecret.delete(name);
  }

  private static Secret value(SecretName name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new Refused(SecretErrorCode.VALUE_REFUSED, name.value(), PutSecret.LONGEST_VALUE);
    }
    return new Secret(text);
  }
}
