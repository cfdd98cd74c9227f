package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.change.Topic;
import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.webapp.console.live.LiveEvents;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Collection;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Server-sent events for open pages of imports: when to reload, and when an import has ended. */
@Path(ImportPages.HOME)
@RolesAllowed("viewer")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class ImportEvents {
  private final LiveEvents events;
  private final ImportReader imports;

  public ImportEvents(LiveEvents events, ImportReader imports) {
    this.events = events;
    this.imports = imports;
  }

  /** Of the newest imports, as long as one of them is under way. */
  @GET
  @Path("/events")
  public Multi<OutboundSseEvent> all(@Context Sse sse) {
    return events.of(
        Topic.Kind.IMPORT,
        () -> ended(imports.imports(ImportsPageBuilder.NEWEST, ImportsPageBuilder.ROWS).items()),
        sse);
  }

  /** Of one import. */
  @GET
  @Path("/{id}/events")
  public Multi<OutboundSseEvent> one(@RestPath UUID id, @Context Sse sse) {
    ImportId wanted = new ImportId(id);
    return events.of(Topic.of(wanted), () -> ended(imports.find(wanted).stream().toList()), sse);
  }

  private static boolean ended(Collection<ImportDetail> found) {
    return found.stream().allMatch(detail -> detail.state().ended());
  }
}
