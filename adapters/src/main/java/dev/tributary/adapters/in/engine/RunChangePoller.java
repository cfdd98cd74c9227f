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
 * Makes up for what this node was not told: changed runs that somebody looks at, and ended runs
 * that something here still works for.
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

  /** Looks once; a database that is gone is looked at again later. */
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
