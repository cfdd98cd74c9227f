package dev.tributary.adapters.in.rest.signal;

import dev.tributary.application.signal.signed.ManageSignalSecrets;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.workflow.WorkflowName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The secrets by which signals of a workflow are signed. */
@Path("/api/v1/workflows/{name}/signal-secrets")
@RunOnVirtualThread
@RolesAllowed("designer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class SignalSecretsResource {
  private final ManageSignalSecrets secrets;

  public SignalSecretsResource(ManageSignalSecrets secrets) {
    this.secrets = secrets;
  }

  @GET
  @Operation(
      summary = "Show whether signed signals are accepted",
      description = "How many secrets are valid; never a secret.")
  public SignalSecretResponse show(@RestPath WorkflowName name) {
    return new SignalSecretResponse(secrets.count(name), null);
  }

  @POST
  @Operation(
      summary = "Add a secret for signed signals",
      description =
          "The first one enables signed signals. The one before stays valid until the next, so that"
              + " a sender can change at any time. The new one is in the response, once.")
  public SignalSecretResponse add(@RestPath WorkflowName name) {
    WebhookSecret secret = secrets.add(name);
    return new SignalSecretResponse(secrets.count(name), secret.reveal());
  }

  @DELETE
  @Operation(
      summary = "Disable signed signals",
      description = "All secrets are removed; a sender needs a new one.")
  public void disable(@RestPath WorkflowName name) {
    secrets.disable(name);
  }
}
