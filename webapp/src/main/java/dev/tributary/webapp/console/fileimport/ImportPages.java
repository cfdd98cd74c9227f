package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.fileimport.RejectPlaces;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.application.fileimport.CommandImport;
import dev.tributary.application.fileimport.ImportCommand;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.application.fileimport.ImportReader.Place;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.problem.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that show imports, and the commands to an import. */
@Path(ImportPages.HOME)
@RunOnVirtualThread
public class ImportPages {
  static final String HOME = "/console/imports";

  private final ImportReader imports;
  private final CommandImport commands;
  private final ImportsPageBuilder list;
  private final ImportPageBuilder builder;
  private final RejectsPageBuilder rejects;

  public ImportPages(
      ImportReader imports,
      CommandImport commands,
      ImportsPageBuilder list,
      ImportPageBuilder builder,
      RejectsPageBuilder rejects) {
    this.imports = imports;
    this.commands = commands;
    this.list = list;
    this.builder = builder;
    this.rejects = rejects;
  }

  @CheckedTemplate(basePath = "ImportPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance list(ImportsPage page);

    static native TemplateInstance one(ImportPage page);
  }

  static String address(ImportId id) {
    return HOME + "/" + id;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(@RestQuery @DefaultValue("") String after) {
    return Templates.list(list.page(place(after, text -> new ImportId(UUID.fromString(text)))));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance one(@RestPath UUID id, @RestQuery @DefaultValue("") String after) {
    ImportDetail found = found(imports, id);
    Optional<Place> place = place(after, RejectPlaces::read);
    return Templates.one(builder.page(found, rejects.rejects(found, place)));
  }

  @POST
  @Path("/{id}/commands")
  @RolesAllowed("designer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response command(@RestPath UUID id, @RestForm @DefaultValue("") String command) {
    ImportId wanted = new ImportId(id);
    switch (EnumNames.read("command", command, ImportCommand.class)) {
      case STOP -> commands.stop(wanted);
      case RESUME -> commands.resume(wanted);
    }
    return Response.seeOther(URI.create(address(wanted))).build();
  }

  static ImportDetail found(ImportReader imports, UUID id) {
    return imports
        .find(new ImportId(id))
        .orElseThrow(() -> new NotFound(ImportErrorCode.UNKNOWN_IMPORT, id.toString()));
  }

  /** The place that {@code text} names; empty, the beginning of the list, when it names none. */
  private static <T> Optional<T> place(String text, Function<String, T> read) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }
}
