package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.fileimport.RejectsFile;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.webapp.console.layout.PageFrame;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The rejects of an import as a file, for a browser with a session. */
@Path(ImportPages.HOME + "/{id}/rejects")
@RunOnVirtualThread
public class RejectsDownload {
  private final ImportReader imports;
  private final RejectsFile file;
  private final PageFrame frame;

  public RejectsDownload(ImportReader imports, RejectsFile file, PageFrame frame) {
    this.imports = imports;
    this.file = file;
    this.frame = frame;
  }

  @GET
  @RolesAllowed("viewer")
  public Response rejects(@RestPath UUID id) {
    return file.response(ImportPages.found(imports, id).id(), frame.locale());
  }
}
