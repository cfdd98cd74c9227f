package dev.tributary.webapp.console.profile;

import dev.tributary.adapters.in.rest.profile.ExportFormat;
import dev.tributary.adapters.in.rest.profile.ProfileExport;
import dev.tributary.application.profile.FindProfiles;
import dev.tributary.domain.profile.ProfileId;
import dev.tributary.domain.profile.ProfileLimits;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages that show people. */
@Path("/console/profiles")
@RunOnVirtualThread
public class ProfilePages {
  private final ProfilesPageBuilder list;
  private final ProfilePageBuilder builder;
  private final FindProfiles find;
  private final ProfileExport export;
  private final ProfileLimits limits;

  public ProfilePages(
      ProfilesPageBuilder list,
      ProfilePageBuilder builder,
      FindProfiles find,
      ProfileExport export,
      ProfileLimits limits) {
    this.list = list;
    this.builder = builder;
    this.find = find;
    this.export = export;
    this.limits = limits;
  }

  @CheckedTemplate(basePath = "ProfilePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance list(ProfilesPage page);

    static native TemplateInstance profile(ProfilePage page);
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @RestQuery @DefaultValue("") String search,
      @RestQuery List<String> facet,
      @RestQuery("after") @Nullable Long after) {
    return Templates.list(
        list.page(
            ProfilesAddress.of(search, facet), Optional.ofNullable(after).map(ProfileId::new)));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed("viewer")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance one(@RestPath String id) {
    return Templates.profile(builder.page(find.one(ProfileId.of(id))));
  }

  @GET
  @Path("/export")
  @RolesAllowed("designer")
  public Response export(
      @RestQuery @DefaultValue("") String search,
      @RestQuery List<String> facet,
      @RestQuery @DefaultValue("spreadsheet") String purpose) {
    boolean spreadsheet = !purpose.equals("import");
    return export.response(
        ProfilesAddress.of(search, facet).search(limits),
        new ProfileExport.Form(ExportFormat.CSV, spreadsheet, spreadsheet));
  }
}
