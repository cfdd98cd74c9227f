package dev.tributary.webapp.console.run;

import dev.tributary.application.run.RunChanges;
import dev.tributary.application.run.RunReader;
import dev.tributary.domain.run.RunId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** The stream that tells an open run page when to look again, and when nothing more will come. */
@ApplicationScoped
class RunEvents {
  /** Often enough for a page to notice a lost connection, and for proxies to keep it. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final RunChanges changes;
  private final RunReader reader;

  RunEvents(RunChanges changes, RunReader reader) {
    this.changes = changes;
    this.reader = reader;
  }

  Multi<OutboundSseEvent> of(RunId run, Sse sse) {
    Multi<String> changed = Multi.createFrom().emitter(emitter -> follow(run, emitter));
    Multi<String> alive = Multi.createFrom().ticks().every(SIGN_OF_LIFE).map(tick -> "alive");
    return Multi.createBy()
        .merging()
        .streams(changed, alive)
        .select()
        .first(name -> !name.equals("closed"))
        .map(name -> sse.newEventBuilder().name(name).data(run.toString()).build());
  }

  private void follow(RunId run, MultiEmitter<? super String> emitter) {
    RunChanges.Subscription subscription = changes.subscribe(run, () -> tell(run, emitter));
    emitter.onTermination(subscription::close);
    tell(run, emitter);
  }

  private void tell(RunId run, MultiEmitter<? super String> emitter) {
    boolean ended = reader.run(run).map(detail -> detail.summary().state().ended()).orElse(true);
    emitter.emit(ended ? "ended" : "changed");
    if (ended) {
      emitter.emit("closed");
    }
  }
}
