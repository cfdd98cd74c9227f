package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.Upload;
import dev.tributary.application.fileimport.file.FileHead;
import dev.tributary.application.fileimport.preview.PreviewImport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews of imports. */
@Path(ImportsResource.PATH + "/preview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes({"text/csv", "text/tab-separated-values", MediaType.APPLICATION_OCTET_STREAM})
@RolesAllowed("designer")
@Tag(name = "Imports")
public class ImportPreviewsResource {
  private final PreviewImport preview;
  private final Caller caller;

  public ImportPreviewsResource(PreviewImport preview, Caller caller) {
    this.preview = preview;
    this.caller = caller;
  }

  @POST
  @Operation(
      summary = "Preview the import of a file",
      description = "Send its beginning; of more than 64 kB the rest is ignored. Writes nothing.")
  public ImportPreviewResponse preview(@BeanParam ImportQuery query, @Upload InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(FileHead.BYTES + 1);
    return ImportPreviewResponse.of(
        preview.preview(FileHead.of(bytes, bytes.length), query.resource(), query.options()),
        caller.language());
  }
}
