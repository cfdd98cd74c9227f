package dev.tributary.webapp.console.layout;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads from the short addresses to the first page. */
@Path("/")
public class ConsoleEntry {
  private static final URI FIRST_PAGE = URI.create("/console/workflows");

  @GET
  @PermitAll
  public RestResponse<Void> root() {
    return RestResponse.seeOther(FIRST_PAGE);
  }

  @GET
  @Path("/console")
  @PermitAll
  public RestResponse<Void> console() {
    return RestResponse.seeOther(FIRST_PAGE);
  }
}
