package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.in.rest.problem.IdempotencyKey;
import dev.tributary.adapters.in.rest.problem.Upload;
import dev.tributary.application.fileimport.AcceptFile;
import dev.tributary.application.fileimport.ReceiveFile;
import dev.tributary.application.fileimport.ReceivedFile;
import dev.tributary.application.fileimport.StartImport;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.fileimport.plan.ImportOptions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Uploads of files. */
@Path(ImportsResource.PATH)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"text/csv", "text/tab-separated-values", MediaType.APPLICATION_OCTET_STREAM})
@RolesAllowed("designer")
@Tag(name = "Imports")
public class UploadsResource {
  private final ReceiveFile receive;
  private final StartImport start;
  private final AcceptFile accept;
  private final IdempotencyKey keys;

  public UploadsResource(
      ReceiveFile receive, StartImport start, AcceptFile accept, IdempotencyKey keys) {
    this.receive = receive;
    this.start = start;
    this.accept = accept;
    this.keys = keys;
  }

  @POST
  @Operation(
      summary = "Import a file",
      description =
          "The body is the file, with values between separators. It is checked, loaded and merged"
              + " in the background. With `Idempotency-Key` a repeat starts nothing and gets"
              + " the same; keys are kept for a day.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; `Location` is the import.",
      content = @Content(schema = @Schema(implementation = AcceptedResponse.class)))
  public Response upload(
      @BeanParam ImportQuery query,
      @Upload InputStream body,
      @RestHeader(IdempotencyKey.HEADER) @Nullable String key) {
    ImportOptions options = query.options();
    ReceivedFile file = receive.receive(query.fileName(), query.resource(), body);
    IdempotencyKey.KeyedResponse response =
        accept.accept(
            file,
            () ->
                keys.once(
                    key,
                    "import " + file.resource(),
                    Map.of("sha256", file.sha256(), "options", options.toString()),
                    () -> start.start(file, options).toString()),
            UploadsResource::named);
    AcceptedResponse accepted = AcceptedResponse.of(named(response));
    return response.mark(Response.accepted(accepted)).location(accepted.href()).build();
  }

  private static ImportId named(IdempotencyKey.KeyedResponse response) {
    return new ImportId(UUID.fromString(response.text()));
  }
}
