package dev.tributary.adapters.in.change;

import dev.tributary.adapters.sql.AfterCommit;
import dev.tributary.application.change.LiveChanges;
import dev.tributary.application.change.Topic;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Notifies this process's listeners of changes, and passes what changed here to the notifications
 * of other nodes.
 */
@ApplicationScoped
public class ChangeChannel implements LiveChanges {
  private final AfterCommit afterCommit;
  private final Map<Topic, Set<Listener>> ofTopics = new ConcurrentHashMap<>();
  private final Map<Topic.Kind, Set<Listener>> ofKinds = new ConcurrentHashMap<>();
  private volatile Consumer<Topic> others = topic -> {};
  private volatile boolean open = true;

  public ChangeChannel(AfterCommit afterCommit) {
    this.afterCommit = afterCommit;
  }

  /** From now on {@code sink} receives each topic that changed here. */
  public void connect(Consumer<Topic> sink) {
    others = sink;
  }

  @Override
  public void changed(Topic topic) {
    afterCommit.once(
        topic,
        () -> {
          others.accept(topic);
          deliver(topic);
        });
  }

  @Override
  public Subscription subscribe(Topic topic, Runnable listener) {
    return subscribe(ofTopics, topic, listener);
  }

  @Override
  public Subscription subscribe(Topic.Kind kind, Runnable listener) {
    return subscribe(ofKinds, kind, listener);
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** The topics of that kind that have listeners. */
  Collection<Topic> listenedTo(Topic.Kind kind) {
    return ofTopics.keySet().stream().filter(topic -> topic.kind() == kind).toList();
  }

  /** Whether any change of that kind has listeners. */
  boolean isListenedTo(Topic.Kind kind) {
    return ofKinds.containsKey(kind);
  }

  /** Notifies this process's listeners of {@code topic}. */
  public void deliver(Topic topic) {
    ofTopics.getOrDefault(topic, Set.of()).forEach(Listener::report);
    deliver(topic.kind());
  }

  /** Notifies the listeners of any change of that kind. */
  void deliver(Topic.Kind kind) {
    ofKinds.getOrDefault(kind, Set.of()).forEach(Listener::report);
  }

  /** Notifies all listeners: anything may have changed. */
  public void deliverAll() {
    Stream.of(List.copyOf(ofTopics.values()), List.copyOf(ofKinds.values()))
        .flatMap(Collection::stream)
        .flatMap(Collection::stream)
        .forEach(Listener::report);
  }

  /** Calls each listener once more. */
  void stop(@Observes ShutdownEvent event) {
    open = false;
    deliverAll();
  }

  private static <K> Subscription subscribe(Map<K, Set<Listener>> all, K key, Runnable action) {
    Listener listener = new Listener(action);
    all.compute(
        key,
        (same, known) -> {
          Set<Listener> together = known == null ? ConcurrentHashMap.newKeySet() : known;
          together.add(listener);
          return together;
        });
    return () -> remove(all, key, listener);
  }

  private static <K> void remove(Map<K, Set<Listener>> all, K key, Listener listener) {
    all.computeIfPresent(
        key,
        (same, known) -> {
          known.remove(listener);
          return known.isEmpty() ? null : known;
        });
  }
}
