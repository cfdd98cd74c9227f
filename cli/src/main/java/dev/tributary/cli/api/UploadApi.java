package dev.tributary.cli.api;

import dev.tributary.cli.api.fileimport.ImportOptions;
import dev.tributary.cli.api.fileimport.StartedImport;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.File;

/**
 * Calls that send a file: the response comes when all of it has arrived, after hours if need be.
 */
@Path("/api/v1/imports")
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
@Produces(MediaType.APPLICATION_JSON)
public interface UploadApi {
  /**
   * @param key a repeat under the same key is the same import
   */
  @POST
  StartedImport startImport(
      @QueryParam("fileName") String fileName,
      @BeanParam ImportOptions options,
      @HeaderParam("Idempotency-Key") String key,
      File file);
}
