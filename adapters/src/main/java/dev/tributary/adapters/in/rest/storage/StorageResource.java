package dev.tributary.adapters.in.rest.storage;

import dev.tributary.application.storage.Storage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is stored, and how much room it takes. */
@Path("/api/v1/storage")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Storage")
public class StorageResource {
  private final Storage storage;

  public StorageResource(Storage storage) {
    this.storage = storage;
  }

  @GET
  @RolesAllowed("operator")
  @Operation(
      summary = "Figures of what is stored",
      description =
          "As one node measured them last, every `tributary.storage.measure-interval`: the tables of"
              + " the database with their bytes on disk, and of each workflow its runs, lines of"
              + " journals, sets, exchanges and messages with the bytes of their data.")
  public StorageResponse figures() {
    return StorageResponse.of(storage.latest());
  }
}
