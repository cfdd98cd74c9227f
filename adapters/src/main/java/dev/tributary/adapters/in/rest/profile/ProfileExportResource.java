package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.profile.ProfileLimits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Exports of profiles. */
@Path("/api/v1/profiles/export")
@RunOnVirtualThread
@Tag(name = "Profiles")
public class ProfileExportResource {
  private final ProfileExport export;
  private final ProfileLimits limits;

  public ProfileExportResource(ProfileExport export, ProfileLimits limits) {
    this.export = export;
    this.limits = limits;
  }

  @GET
  @Produces({"text/csv", "text/tab-separated-values"})
  @RolesAllowed("designer")
  @Operation(
      summary = "Export profiles",
      description =
          "All, or those that a search finds, newest first; UTF-8, a first line with the names of"
              + " the columns, lines as RFC 4180 has them. Days and times as ISO 8601 in UTC. The"
              + " audit trail records who exported what.")
  @APIResponse(
      responseCode = "200",
      description = "The file.",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = "text/tab-separated-values",
            schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(
      @BeanParam ProfileQuery query,
      @RestQuery("format")
          @Parameter(description = "`csv` or `tsv`; else what the header Accept asks for.")
          @Nullable ExportFormat format,
      @RestQuery("safe")
          @DefaultValue("true")
          @Parameter(
              description =
                  "Puts an apostrophe before texts that a spreadsheet would take for a formula."
                      + " `false` writes texts as they are, for machines.")
          boolean safe,
      @RestQuery("bom")
          @DefaultValue("false")
          @Parameter(description = "Begins with a byte order mark, which some spreadsheets need.")
          boolean bom,
      @Context HttpHeaders headers) {
    ExportFormat wanted =
        format == null ? ExportFormat.of(headers.getAcceptableMediaTypes()) : format;
    return export.response(query.search(limits), new ProfileExport.Form(wanted, safe, bom));
  }
}
