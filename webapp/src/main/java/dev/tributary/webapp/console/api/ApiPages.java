package dev.tributary.webapp.console.api;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Swagger UI over the description of the REST API, for every signed-in person. */
@Path("/console/api")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("viewer")
@RunOnVirtualThread
public class ApiPages {
  private static final String LIBRARY = "/webjars/swagger-ui/5.30.3";

  /** As everywhere, but for the pictures that the library's style sheet carries in itself. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @CheckedTemplate(basePath = "ApiPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance api(String library);
  }

  @GET
  public Response api() {
    return Response.ok(Templates.api(LIBRARY)).header("Content-Security-Policy", POLICY).build();
  }
}
