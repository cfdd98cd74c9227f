package dev.tributary.adapters.in.engine;

import dev.tributary.application.change.Topic;
import dev.tributary.application.run.task.RunningExecutions;
import dev.tributary.application.run.upkeep.RunUpkeep;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Interrupts what this node executes for runs that have ended or are to be stopped. */
@ApplicationScoped
public class EndedRuns {
  private static final Logger LOG = Logger.getLogger(EndedRuns.class);

  private final RunUpkeep upkeep;
  private final RunningExecutions running;

  public EndedRuns(RunUpkeep upkeep, RunningExecutions running) {
    this.upkeep = upkeep;
    this.running = running;
  }

  /** Checks all runs at work on this node. */
  void interruptAll() {
    interruptIfEnded(List.copyOf(running.runs()));
  }

  /** Checks those of the changed runs that are at work on this node. */
  void interrupt(Collection<Topic> changed) {
    Set<RunId> atWork = running.runs();
    interruptIfEnded(atWork.stream().filter(run -> changed.contains(Topic.of(run))).toList());
  }

  private void interruptIfEnded(List<RunId> atWork) {
    try {
      upkeep.endedOrStopping(atWork).stream()
          .flatMap(run -> running.interruptionsOf(run).stream())
          .forEach(interruption -> Thread.ofVirtual().name("interruption").start(interruption));
    } catch (RuntimeException unreachable) {
      LOG.debugf("cannot check for ended runs: %s", unreachable.getMessage());
    }
  }
}
