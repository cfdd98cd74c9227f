package dev.tributary.adapters.in.rest.fileimport;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.fileimport.CommandImport;
import dev.tributary.application.fileimport.ImportCommand;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.problem.NotFound;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Imports: how far they are, what they rejected, and commands to them. */
@Path(ImportsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
public class ImportsResource {
  static final String PATH = "/api/v1/imports";

  private final ImportReader imports;
  private final CommandImport commands;
  private final RejectsFile file;
  private final Caller caller;

  public ImportsResource(
      ImportReader imports, CommandImport commands, RejectsFile file, Caller caller) {
    this.imports = imports;
    this.commands = commands;
    this.file = file;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List imports", description = "Newest first.")
  public Page<ImportResponse> list(@BeanParam PageRequest page) {
    Locale locale = caller.language();
    return Page.of(
        imports.imports(page.after(UUID::fromString).map(ImportId::new), page.limit()),
        found -> ImportResponse.of(found, locale),
        ImportId::toString);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show an import")
  public ImportResponse one(@RestPath UUID id) {
    return ImportResponse.of(found(id), caller.language());
  }

  @GET
  @Path("/{id}/rejects")
  @RolesAllowed("viewer")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "List what an import rejected",
      description = "In the order of the file. Asked for as `text/csv`, all at once.")
  public Page<RejectResponse> rejects(@RestPath UUID id, @BeanParam PageRequest page) {
    Locale locale = caller.language();
    return Page.of(
        imports.rejects(found(id).id(), page.after(RejectPlaces::read), page.limit()),
        reject -> RejectResponse.of(reject, locale),
        RejectPlaces::written);
  }

  @GET
  @Path("/{id}/rejects")
  @RolesAllowed("viewer")
  @Produces(RejectsFile.CSV)
  @Operation(hidden = true)
  public Response rejectsFile(@RestPath UUID id) {
    return file.response(found(id).id(), caller.language());
  }

  @POST
  @Path("/{id}/commands")
  @RolesAllowed("designer")
  @Operation(
      summary = "Command an import",
      description =
          "`stop` ends it after its present step, and what is merged stays; `resume` lets a stopped"
              + " or failed one go on where it was. Returns the import as it is then.")
  public ImportResponse command(@RestPath UUID id, @Nullable ImportCommandRequest body) {
    ImportId wanted = new ImportId(id);
    switch (command(body)) {
      case STOP -> commands.stop(wanted);
      case RESUME -> commands.resume(wanted);
    }
    return one(id);
  }

  private ImportDetail found(UUID id) {
    return imports
        .find(new ImportId(id))
        .orElseThrow(() -> new NotFound(ImportErrorCode.UNKNOWN_IMPORT, id.toString()));
  }

  private static ImportCommand command(@Nullable ImportCommandRequest body) {
    String wanted =
        Optional.ofNullable(body)
            .map(ImportCommandRequest::command)
            .orElseThrow(
                () -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "command"));
    return EnumNames.read("command", wanted, ImportCommand.class);
  }
}
