package dev.tributary.webapp.console.resource;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.application.page.ListPage;
import dev.tributary.application.resource.ChangePersonalData;
import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.application.resource.ShowResources;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.Sharing;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The resources, and the form of what in one of them is personal data. */
@Path(ResourcePages.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("viewer")
@RunOnVirtualThread
public class ResourcePages {
  static final String HERE = "/console/resources";
  private static final int ON_A_PAGE = 50;

  private final ShowResources resources;
  private final ChangePersonalData changePersonalData;

  public ResourcePages(ShowResources resources, ChangePersonalData changePersonalData) {
    this.resources = resources;
    this.changePersonalData = changePersonalData;
  }

  @CheckedTemplate(basePath = "ResourcePages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance list(ResourcesPage page);

    static native TemplateInstance resource(ResourcePage page);
  }

  @GET
  public TemplateInstance list(@RestQuery @Nullable String after) {
    ListPage<Resource, String> found =
        ListPage.read(
            ON_A_PAGE,
            rows -> resources.list(Optional.ofNullable(after), rows),
            resource -> resource.name().value());
    return Templates.list(
        new ResourcesPage(
            found.items().stream().map(ResourcePages::row).toList(),
            found.next().map(last -> HERE + "?after=" + last).orElse("")));
  }

  @GET
  @Path("/{name}")
  public TemplateInstance one(@RestPath String name) {
    StoredResource stored = resources.one(name);
    return Templates.resource(
        ResourcePage.of(
            stored.resource(), stored.version(), stored.resource().personal(), Optional.empty()));
  }

  @POST
  @Path("/{name}/personal-data")
  @RolesAllowed("administrator")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response personalData(
      @RestPath String name,
      @RestForm @DefaultValue("0") long version,
      @RestForm @Nullable List<String> personal,
      @RestForm @DefaultValue("ALLOWED") Sharing.Rule rule,
      @RestForm @DefaultValue("") String consent,
      @RestForm @DefaultValue("true") boolean given) {
    StoredResource stored = resources.one(name);
    PersonalData wanted =
        new PersonalData(
            Set.copyOf(Optional.ofNullable(personal).orElse(List.of())),
            Sharing.of(rule, consent, given));
    try {
      changePersonalData.change(stored.resource().name(), wanted, version);
      return Response.seeOther(URI.create(HERE + "/" + stored.resource().name())).build();
    } catch (Refused refused) {
      return again(stored, version, wanted, refused.problem());
    } catch (Conflict changed) {
      return again(stored, version, wanted, changed.problem());
    }
  }

  private static Response again(
      StoredResource stored, long version, PersonalData typed, Message problem) {
    return Response.status(UNPROCESSABLE_CONTENT)
        .entity(
            Templates.resource(
                    ResourcePage.of(stored.resource(), version, typed, Optional.of(problem)))
                .render())
        .build();
  }

  private static ResourcesPage.Row row(Resource resource) {
    return new ResourcesPage.Row(
        resource.name().value(),
        resource.label(),
        resource.table().toString(),
        resource.personal().columns().size(),
        "resources.rule_" + resource.personal().sharing().rule().name());
  }
}
