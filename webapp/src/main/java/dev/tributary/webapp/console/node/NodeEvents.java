package dev.tributary.webapp.console.node;

import dev.tributary.application.change.Topic;
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

/** Server-sent events for the page about the nodes, which never end. */
@Path("/console/nodes/events")
@RolesAllowed("operator")
@Produces(MediaType.SERVER_SENT_EVENTS)
public class NodeEvents {
  private final LiveEvents events;

  public NodeEvents(LiveEvents events) {
    this.events = events;
  }

  @GET
  public Multi<OutboundSseEvent> all(@Context Sse sse) {
    return events.of(Topic.Kind.NODE, () -> false, sse);
  }
}
