package dev.tributary.webapp.console.layout;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads from the shortest address to the first page. */
@Path("/")
public class ConsoleEntry {
  private static final URI FIRST_PAGE = URI.create(ConsoleAddress.HOME);

  @GET
  @PermitAll
  public RestResponse<Void> root() {
    return RestResponse.seeOther(FIRST_PAGE);
  }
}
