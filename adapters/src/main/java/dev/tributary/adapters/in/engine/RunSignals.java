package dev.tributary.adapters.in.engine;

import dev.tributary.application.run.RunChanges;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Notifies this process's listeners of changed runs, and passes runs that changed here to the
 * notifications of other nodes.
 */
@ApplicationScoped
public class RunSignals implements RunChanges {
  private final AfterCommit afterCommit;
  private final Map<RunId, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private final Set<Listener> ofAny = ConcurrentHashMap.newKeySet();
  private volatile Consumer<RunId> others = run -> {};

  public RunSignals(AfterCommit afterCommit) {
    this.afterCommit = afterCommit;
  }

  /** From now on {@code sink} receives each run that changed here. */
  void connect(Consumer<RunId> sink) {
    others = sink;
  }

  @Override
  public void changed(RunId run) {
    afterCommit.once(
        run,
        () -> {
          others.accept(run);
          deliver(run);
        });
  }

  @Override
  public Subscription subscribe(RunId run, Runnable action) {
    Listener listener = new Listener(action);
    listeners.compute(
        run,
        (id, known) -> {
          Set<Listener> all = known == null ? ConcurrentHashMap.newKeySet() : known;
          all.add(listener);
          return all;
        });
    return () -> remove(run, listener);
  }

  @Override
  public Subscription subscribeAny(Runnable action) {
    Listener listener = new Listener(action);
    ofAny.add(listener);
    return () -> ofAny.remove(listener);
  }

  /** The runs that have listeners. */
  Collection<RunId> listenedTo() {
    return Set.copyOf(listeners.keySet());
  }

  /** Notifies this process's listeners of {@code run}. */
  void deliver(RunId run) {
    listeners.getOrDefault(run, Set.of()).forEach(Listener::report);
    deliverAny();
  }

  /** Notifies the listeners of any run. */
  void deliverAny() {
    ofAny.forEach(Listener::report);
  }

  private void remove(RunId run, Listener listener) {
    listeners.computeIfPresent(
        run,
        (id, known) -> {
          known.remove(listener);
          return known.isEmpty() ? null : known;
        });
  }

  /** Calls its action on a thread of its own; changes while it is called make one more call. */
  private static final class Listener {
    private final Runnable action;
    private final AtomicBoolean due = new AtomicBoolean();

    Listener(Runnable action) {
      this.action = action;
    }

    void report() {
      if (due.compareAndSet(false, true)) {
        Thread.ofVirtual().name("run-listener").start(this::call);
      }
    }

    private void call() {
      due.set(false);
      action.run();
    }
  }
}
