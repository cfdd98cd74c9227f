package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.fileimport.ImportQuery;
import dev.tributary.adapters.in.rest.problem.Upload;
import dev.tributary.application.fileimport.AcceptFile;
import dev.tributary.application.fileimport.ReceiveFile;
import dev.tributary.application.fileimport.ReceivedFile;
import dev.tributary.application.fileimport.StartImport;
import dev.tributary.domain.fileimport.ImportId;
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
import java.net.URI;

/**
 * Starts an import of the file that a script of the page sends as the body. A multipart form would
 * store all of it before the token of the form can be read.
 */
@Path(ImportPages.HOME)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ImportUpload {
  private final ReceiveFile receive;
  private final AcceptFile accept;
  private final StartImport start;

  public ImportUpload(ReceiveFile receive, AcceptFile accept, StartImport start) {
    this.receive = receive;
    this.accept = accept;
    this.start = start;
  }

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  public Response upload(@BeanParam ImportQuery query, @Upload InputStream body) {
    return NewImportPages.withOptions(
        query,
        options -> {
          ReceivedFile file = receive.receive(query.fileName(), query.resource(), body);
          ImportId id = accept.accept(file, () -> start.start(file, options), started -> started);
          return Response.accepted().location(URI.create(ImportPages.address(id))).build();
        });
  }
}
