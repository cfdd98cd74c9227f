package dev.tributary.webapp.console.live;

import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.LiveChanges.Subscription;
import dev.tributary.application.change.Topic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Server-sent events for open pages: {@code changed} when a page is to be read again, {@code ended}
 * when it changes no more, {@code alive} to keep the connection. Whether it has ended is read once
 * at the beginning and once after each change, and not while the client has yet to receive an
 * event. When this node stops, the events end, and the browser connects again.
 */
@ApplicationScoped
public class LiveEvents {
  private static final String CHANGED = "changed";
  private static final String ENDED = "ended";
  private static final String ALIVE = "alive";
  private static final String CLOSED = "closed";

  /** The shortest intervals between two reloads, however often something changes. */
  private static final Duration PAGE_INTERVAL = Duration.ofMillis(300);

  private static final Duration LIST_INTERVAL = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

  private final LiveChanges changes;

  public LiveEvents(LiveChanges changes) {
    this.changes = changes;
  }

  /** Of the page of one topic. */
  public Multi<OutboundSseEvent> of(Topic topic, BooleanSupplier ended, Sse sse) {
    return events(names(topic, ended), sse);
  }

  /** Of a list of topics of that kind. */
  public Multi<OutboundSseEvent> of(Topic.Kind kind, BooleanSupplier ended, Sse sse) {
    return events(names(listener -> changes.subscribe(kind, listener), ended, LIST_INTERVAL), sse);
  }

  Multi<String> names(Topic topic, BooleanSupplier ended) {
    return names(listener -> changes.subscribe(topic, listener), ended, PAGE_INTERVAL);
  }

  private Multi<String> names(
      Function<Runnable, Subscription> subscribing, BooleanSupplier ended, Duration interval) {
    Multi<String> states =
        Multi.createFrom()
            .<Boolean>emitter(emitter -> follow(emitter, subscribing), BackPressureStrategy.LATEST)
            .onItem()
            .transformToMultiAndConcatenate(changed -> read(ended, interval));
    Multi<String> alive =
        Multi.createFrom()
            .ticks()
            .startingAfter(KEEP_ALIVE)
            .every(KEEP_ALIVE)
            .onOverflow()
            .drop()
            .map(tick -> ALIVE);
    return Multi.createBy()
        .merging()
        .withRequests(1)
        .streams(states, alive)
        .select()
        .first(name -> !name.equals(CLOSED));
  }

  private static void follow(
      MultiEmitter<? super Boolean> emitter, Function<Runnable, Subscription> subscribing) {
    Subscription subscription = subscribing.apply(() -> emitter.emit(true));
    emitter.onTermination(subscription::close);
    emitter.emit(true);
  }

  /** The state as it is now; the next one follows after the interval. */
  private Multi<String> read(BooleanSupplier ended, Duration interval) {
    return Uni.createFrom()
        .item(() -> state(ended))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        // A browser that was refused would not connect again.
        .onFailure()
        .recoverWithItem(List.of(ALIVE, CLOSED))
        .onItem()
        .transformToMulti(names -> Multi.createFrom().iterable(names))
        .onCompletion()
        .call(() -> Uni.createFrom().voidItem().onItem().delayIt().by(interval));
  }

  private List<String> state(BooleanSupplier ended) {
    if (!changes.isOpen()) {
      return List.of(CLOSED);
    }
    return ended.getAsBoolean() ? List.of(ENDED, CLOSED) : List.of(CHANGED);
  }

  private static Multi<OutboundSseEvent> events(Multi<String> names, Sse sse) {
    return names.map(name -> sse.newEventBuilder().name(name).data(name).build());
  }
}
