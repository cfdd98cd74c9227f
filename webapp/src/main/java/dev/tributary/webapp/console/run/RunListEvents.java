package dev.tributary.webapp.console.run;

import dev.tributary.application.run.RunChanges;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Server-sent events for an open list of runs: when to reload. Ends only with the connection. */
@Path("/console/runs/events")
public class RunListEvents {
  /** The shortest interval between two reloads of a list, however many runs change. */
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private final RunChanges changes;

  public RunListEvents(RunChanges changes) {
    this.changes = changes;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> events(@Context Sse sse) {
    return Multi.createFrom()
        .deferred(this::follow)
        .map(name -> sse.newEventBuilder().name(name).data("runs").build());
  }

  private Multi<String> follow() {
    AtomicBoolean changed = new AtomicBoolean(true);
    RunChanges.Subscription subscription = changes.subscribeAny(() -> changed.set(true));
    Multi<String> due =
        every(SHORTEST_INTERVAL)
            .select()
            .where(tick -> changed.getAndSet(false))
            .map(tick -> "changed");
    return Multi.createBy()
        .merging()
        .streams(due, every(KEEP_ALIVE).map(tick -> "alive"))
        .onTermination()
        .invoke(subscription::close);
  }

  private static Multi<Long> every(Duration period) {
    return Multi.createFrom().ticks().every(period).onOverflow().drop();
  }
}
