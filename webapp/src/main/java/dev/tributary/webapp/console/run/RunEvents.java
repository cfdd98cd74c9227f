package dev.tributary.webapp.console.run;

import dev.tributary.application.change.Topic;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.run.RunId;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Server-sent events for open pages of runs: when to reload, and when a run has ended. */
@Path("/console/runs")
@RolesAllowed("viewer")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class RunEvents {
  private final LiveEvents events;
  private final RunReader runs;

  public RunEvents(LiveEvents events, RunReader runs) {
    this.events = events;
    this.runs = runs;
  }

  /** Of the list of runs, which never ends. */
  @GET
  @Path("/events")
  public Multi<OutboundSseEvent> all(@Context Sse sse) {
    return events.of(Topic.Kind.RUN, () -> false, sse);
  }

  /** Of one run. */
  @GET
  @Path("/{id}/events")
  public Multi<OutboundSseEvent> one(@RestPath UUID id, @Context Sse sse) {
    RunId run = new RunId(id);
    return events.of(Topic.of(run), () -> ended(run), sse);
  }

  private boolean ended(RunId run) {
    return runs.run(run).map(detail -> detail.summary().state().ended()).orElse(true);
  }
}
