package dev.tributary.webapp.console.run;

import dev.tributary.application.run.RunChanges;
import dev.tributary.application.run.RunReader;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Server-sent events for an open run page: when to reload, and when the run has ended. */
@Path("/console/runs/{id}/events")
public class RunEvents {
  /**
   * How often the page reloads progress for which there are no events, such as messages being sent.
   * It also keeps the connection open.
   */
  private static final Duration REREAD_INTERVAL = Duration.ofSeconds(5);

  private final RunChanges changes;
  private final RunReader reader;

  public RunEvents(RunChanges changes, RunReader reader) {
    this.changes = changes;
    this.reader = reader;
  }

  @GET
  @RolesAllowed("viewer")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> events(@RestPath UUID id, @Context Sse sse) {
    RunId run = new RunId(id);
    Multi<String> changed = Multi.createFrom().emitter(emitter -> follow(run, emitter));
    Multi<String> due =
        Multi.createFrom().ticks().every(REREAD_INTERVAL).onOverflow().drop().map(t -> "changed");
    return Multi.createBy()
        .merging()
        .streams(changed, due)
        .select()
        .first(name -> !name.equals("closed"))
        .map(name -> sse.newEventBuilder().name(name).data(run.toString()).build());
  }

  private void follow(RunId run, MultiEmitter<? super String> emitter) {
    RunChanges.Subscription subscription = changes.subscribe(run, () -> report(run, emitter));
    emitter.onTermination(subscription::close);
    report(run, emitter);
  }

  private void report(RunId run, MultiEmitter<? super String> emitter) {
    boolean ended = reader.run(run).map(detail -> detail.summary().state().ended()).orElse(true);
    emitter.emit(ended ? "ended" : "changed");
    if (ended) {
      emitter.emit("closed");
    }
  }
}
