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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.RestPath;

/** The stream that tells an open page of an import when to look again, and when it is over. */
@Path(ImportPages.HOME + "/{id}/events")
public class ImportEvents {
  /** An import writes how far it is with each portion, which takes about as long. */
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private static final String CLOSED = "closed";

  private final ImportReader imports;

  public ImportEvents(ImportReader imports) {
    this.imports = imports;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> events(@RestPath UUID id, @Context Sse sse) {
    ImportId wanted = new ImportId(id);
    AtomicReference<Optional<ImportDetail>> seen = new AtomicReference<>(Optional.empty());
    return Multi.createFrom()
        .ticks()
        .every(GLANCE)
        .onOverflow()
        .drop()
        .onItem()
        .transformToMultiAndConcatenate(tick -> glance(wanted, seen))
        .select()
        .first(name -> !name.equals(CLOSED))
        .map(name -> sse.newEventBuilder().name(name).data(wanted.toString()).build());
  }

  private Multi<String> glance(ImportId id, AtomicReference<Optional<ImportDetail>> seen) {
    return Uni.createFrom()
        .item(() -> imports.find(id))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToMulti(
            now -> Multi.createFrom().iterable(told(now, seen.getAndSet(now).equals(now))));
  }

  private static List<String> told(Optional<ImportDetail> now, boolean same) {
    boolean ended = now.map(detail -> detail.state().ended()).orElse(true);
    return ended ? List.of("ended", CLOSED) : List.of(same ? "alive" : "changed");
  }
}
