package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.ImportReader;
import dev.tributary.application.fileimport.ImportReader.ImportDetail;
import dev.tributary.domain.fileimport.ImportId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestPath;

/** Server-sent events for open pages of imports: when to reload, and when an import has ended. */
@Path(ImportPages.HOME)
@RolesAllowed("viewer")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class ImportEvents {
  /** An import writes how far it is with each batch of rows, which takes about as long. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final String CLOSED = "closed";

  private final ImportReader imports;

  public ImportEvents(ImportReader imports) {
    this.imports = imports;
  }

  /** Of the newest imports, as long as one of them is under way. */
  @GET
  @Path("/events")
  public Multi<OutboundSseEvent> all(@Context Sse sse) {
    return events(
        sse, () -> imports.imports(ImportsPageBuilder.NEWEST, ImportsPageBuilder.ROWS).items());
  }

  /** Of one import. */
  @GET
  @Path("/{id}/events")
  public Multi<OutboundSseEvent> one(@RestPath UUID id, @Context Sse sse) {
    ImportId wanted = new ImportId(id);
    return events(sse, () -> imports.find(wanted).stream().toList());
  }

  private static Multi<OutboundSseEvent> events(Sse sse, Supplier<List<ImportDetail>> reading) {
    AtomicReference<List<ImportDetail>> seen = new AtomicReference<>(List.of());
    return Multi.createFrom()
        .ticks()
        .every(POLL)
        .onOverflow()
        .drop()
        .onItem()
        .transformToMultiAndConcatenate(tick -> poll(reading, seen))
        .select()
        .first(name -> !name.equals(CLOSED))
        .map(name -> sse.newEventBuilder().name(name).data(name).build());
  }

  private static Multi<String> poll(
      Supplier<List<ImportDetail>> reading, AtomicReference<List<ImportDetail>> seen) {
    return Uni.createFrom()
        .item(reading)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToMulti(
            now -> Multi.createFrom().iterable(names(now, seen.getAndSet(now).equals(now))));
  }

  private static List<String> names(List<ImportDetail> now, boolean same) {
    boolean ended = now.stream().allMatch(detail -> detail.state().ended());
    return ended ? List.of("ended", CLOSED) : List.of(same ? "alive" : "changed");
  }
}
