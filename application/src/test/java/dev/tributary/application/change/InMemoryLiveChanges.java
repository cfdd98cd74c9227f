package dev.tributary.application.change;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Calls its listeners at once, on the caller's thread. */
public final class InMemoryLiveChanges implements LiveChanges {
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  @Override
  public void changed(Topic topic) {
    listeners.stream()
        .filter(listener -> listener.wanted().test(topic))
        .forEach(listener -> listener.action().run());
  }

  @Override
  public Subscription subscribe(Topic topic, Runnable listener) {
    return add(new Listener(topic::equals, listener));
  }

  @Override
  public Subscription subscribe(Topic.Kind kind, Runnable listener) {
    return add(new Listener(topic -> topic.kind() == kind, listener));
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  /** As at the stop of the node. */
  public void stop() {
    open = false;
    listeners.forEach(listener -> listener.action().run());
  }

  public int listeners() {
    return listeners.size();
  }

  private Subscription add(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private record Listener(Predicate<Topic> wanted, Runnable action) {}
}
