package dev.tributary.adapters.in.engine;

import dev.tributary.application.run.RunReader;
import dev.tributary.application.run.RunUpkeep;
import dev.tributary.application.run.RunningExecutions;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Polls for changes whose notification was lost: changed runs that have listeners on this node, and
 * ended runs that this node still works for.
 */
@ApplicationScoped
public class RunChangePoller {
  private static final Logger LOG = Logger.getLogger(RunChangePoller.class);

  private final RunReader reader;
  private final RunUpkeep upkeep;
  private final RunSignals signals;
  private final RunningExecutions running;
  private final Map<RunId, Long> seen = new ConcurrentHashMap<>();

  public RunChangePoller(
      RunReader reader, RunUpkeep upkeep, RunSignals signals, RunningExecutions running) {
    this.reader = reader;
    this.upkeep = upkeep;
    this.signals = signals;
    this.running = running;
  }

  /** Polls once; the next poll follows later when the database cannot be reached. */
  void poll() {
    try {
      interruptEnded(running.runs());
      reportChanged();
    } catch (RuntimeException unreachable) {
      LOG.debugf("cannot look for changes: %s", unreachable.getMessage());
    }
  }

  /** Interrupts work for those of {@code runs} that have ended. */
  void interruptEnded(Collection<RunId> runs) {
    List<RunId> atWork = runs.stream().filter(running.runs()::contains).toList();
    upkeep.endedOrStopping(atWork).stream()
        .flatMap(run -> running.interruptionsOf(run).stream())
        .forEach(interruption -> Thread.ofVirtual().name("interruption").start(interruption));
  }

  private void reportChanged() {
    Collection<RunId> listened = signals.listenedTo();
    seen.keySet().retainAll(listened);
    for (RunId run : listened) {
      long version = reader.version(run);
      Long before = seen.put(run, version);
      if (before == null || before != version) {
        signals.deliver(run);
      }
    }
  }
}
