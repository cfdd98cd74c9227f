package dev.tributary.adapters.in.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.tributary.adapters.in.engine.config.EngineParameters;
import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.work.EntryPicking;
import dev.tributary.adapters.in.work.HandOvers;
import dev.tributary.adapters.in.work.JsonPayloads;
import dev.tributary.adapters.in.work.NodeWorkers;
import dev.tributary.adapters.in.work.QueueEntries;
import dev.tributary.application.run.task.RunningExecutions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** The scheduler of this node, from its start to its stop. */
final class Engine {
  private static final Logger LOG = Logger.getLogger(Engine.class);

  /**
   * Entries that are claimed but wait for a worker have no heartbeat, so no more are claimed than
   * can begin at once.
   */
  private static final double POLL_BELOW = 0.5;

  private static final double POLL_UP_TO = 1.0;

  /** How long a pause waits for the starts that have reserved a worker. */
  private static final Duration LONGEST_START = Duration.ofSeconds(1);

  private final Scheduler scheduler;
  private final RunningExecutions running;
  private final Duration stopGrace;
  private final int strands;
  private final EnginePulse pulse;
  private final NodeWorkers workers;
  private final HandOvers handOvers;

  Engine(
      EngineNode node,
      List<Task<?>> work,
      List<RecurringTask<?>> maintenanceTasks,
      RunningExecutions running,
      EnginePulse pulse) {
    EngineParameters settings = node.settings();
    this.running = running;
    this.pulse = pulse;
    this.strands = settings.strands();
    this.workers = new NodeWorkers(settings.workers(), this::wake);
    this.handOvers = new HandOvers(workers, settings.heartbeat(), this::hasRoom, this::check);
    this.stopGrace = settings.stopGrace();
    this.scheduler =
        Scheduler.create(node.connections(), work)
            .startTasks(maintenanceTasks)
            .tableName(QueueEntries.TABLE)
            .serializer(new JsonPayloads())
            .jdbcCustomization(
                new EntryPicking(workers, handOvers, settings.pollInterval(), pulse::polled))
            .clock(node.clock()::instant)
            .schedulerName(new SchedulerName.Fixed(node.name()))
            .threads(settings.strands())
            .executorService(
                Executors.newThreadPerTaskExecutor(
                    workers.threads(Thread.ofVirtual().name("strand-", 0).factory())))
            .pollUsingLockAndFetch(POLL_BELOW, POLL_UP_TO)
            .pollingInterval(settings.pollInterval())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(settings.missedHeartbeats())
            .shutdownMaxWait(settings.stopTimeout())
            .build();
  }

  void start() {
    scheduler.start();
  }

  /** Claims nothing more; what it works on goes on, and so does what it has begun to start. */
  void pause() {
    handOvers.close();
    if (claims() && !BoundedWait.until(LONGEST_START, handOvers::isEmpty)) {
      LOG.info("a start takes long: its run begins when the engine claims again, or elsewhere");
    }
    scheduler.pause();
  }

  void resume() {
    scheduler.resume();
    handOvers.open();
  }

  /** Whether it claims work: it is neither paused nor stopped. */
  boolean claims() {
    SchedulerState state = scheduler.getSchedulerState();
    return state.isStarted() && !state.isPaused() && !state.isShuttingDown();
  }

  /** New work is left in the queue while this is so. */
  void holdNewWhile(BooleanSupplier holdsNew) {
    workers.holdNewWhile(holdsNew);
  }

  void wake() {
    workers.requestPoll();
    check();
  }

  /** Where strands are handed over that begin on this node. */
  HandOvers handOvers() {
    return handOvers;
  }

  private void check() {
    scheduler.triggerCheckForDueExecutions();
  }

  /** Whether fewer than half of the strands are held: what is handed over begins at once. */
  private boolean hasRoom() {
    return claims() && scheduler.getCurrentlyExecuting().size() * 2 < strands;
  }

  /** Waits for running work, then interrupts it; interrupted entries are released. */
  void stop() {
    pause();
    running.close();
    if (!BoundedWait.until(stopGrace, this::idle)) {
      LOG.info("interrupting the work that is left");
      running.interruptions().forEach(action -> Thread.ofVirtual().start(action));
    }
    scheduler.stop();
  }

  /** While the node can hold no more strands the queue is not polled, and need not be. */
  void countAsPolledWhenFull() {
    if (scheduler.getCurrentlyExecuting().size() >= strands) {
      pulse.polled();
    }
  }

  /** Whether no strand is held or on its way to a worker. */
  boolean idle() {
    // In this order: what begins is held before it is no longer on its way.
    return handOvers.isEmpty() && scheduler.getCurrentlyExecuting().isEmpty();
  }
}
