package dev.tributary.webapp.console.run;

import dev.tributary.adapters.in.rest.exchange.HarDocument;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.domain.run.RunId;
import dev.tributary.webapp.console.layout.PageFrame;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The newest calls of a run as a HAR file, for a browser with a session. */
@Path("/console/runs/{id}/exchanges")
@RunOnVirtualThread
public class ExchangesDownload {
  private final ExchangeReader exchanges;
  private final PageFrame frame;

  public ExchangesDownload(ExchangeReader exchanges, PageFrame frame) {
    this.exchanges = exchanges;
    this.frame = frame;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.APPLICATION_JSON)
  public Response har(@RestPath UUID id) {
    return Response.ok(
            HarDocument.of(
                exchanges.list(new RunId(id), Optional.empty(), Optional.empty(), PageRequest.MOST),
                frame.locale()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.har\"".formatted(id))
        .build();
  }
}
