package dev.tributary.webapp.console.access;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;

import dev.tributary.adapters.in.rest.access.RoleName;
import dev.tributary.application.access.apikey.CreateApiKey;
import dev.tributary.application.access.apikey.CreateApiKey.NewKey;
import dev.tributary.application.access.apikey.RevokeApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.console.pageresult.ResultPages;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page about API keys. */
@Path("/console/api-keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
public class ApiKeyPages {
  private final CreateApiKey createApiKey;
  private final RevokeApiKey revokeApiKey;
  private final ApiKeysPageBuilder builder;
  private final ResultPages results;
  private final InstantSource clock;

  public ApiKeyPages(
      CreateApiKey createApiKey,
      RevokeApiKey revokeApiKey,
      ApiKeysPageBuilder builder,
      ResultPages results,
      InstantSource clock) {
    this.createApiKey = createApiKey;
    this.revokeApiKey = revokeApiKey;
    this.builder = builder;
    this.results = results;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "AccessPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance keys(ApiKeysPage page);
  }

  @GET
  public Response list(@RestQuery @Nullable UUID after, @RestQuery @Nullable UUID result) {
    return results.showOnce(
        result,
        () ->
            Templates.keys(
                builder.page(Optional.ofNullable(after), Optional.empty(), Optional.empty())));
  }

  /** Leads to the page that shows the key, once; the key itself is in no address. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String role,
      @RestForm @DefaultValue("0") int days) {
    try {
      NewKey made =
          createApiKey.create(
              UUID.randomUUID(), Trimming.both(name), RoleName.read(role), end(days));
      return results.redirect(
          "/console/api-keys",
          Templates.keys(
              builder.page(
                  Optional.empty(), Optional.of(made.token().reveal()), Optional.empty())));
    } catch (Refused refused) {
      return Response.status(UNPROCESSABLE_CONTENT)
          .entity(
              Templates.keys(
                      builder.page(
                          Optional.empty(), Optional.empty(), Optional.of(refused.problem())))
                  .render())
          .build();
    }
  }

  @POST
  @Path("/{id}/revoke")
  public Response revoke(@RestPath UUID id) {
    revokeApiKey.revoke(new ApiKeyId(id));
    return Response.seeOther(URI.create("/console/api-keys")).build();
  }

  private Optional<Instant> end(int days) {
    return days > 0 ? Optional.of(clock.instant().plus(Duration.ofDays(days))) : Optional.empty();
  }
}
