package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.change.ChangeChannel;
import dev.tributary.adapters.in.change.ChangeNotifications;
import dev.tributary.adapters.in.change.ChangePoller;
import dev.tributary.adapters.sql.SessionLimits;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.Topic;
import dev.tributary.application.run.RunningExecutions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Starts the engine when the schema is there, and stops it before the pool is closed. */
@ApplicationScoped
public class EngineLifecycle {
  private static final Logger LOG = Logger.getLogger(EngineLifecycle.class);

  /** A process without its lock is considered dead when it has missed as many. */
  private static final int SILENT_HEARTBEATS = 2;

  private final AgroalDataSource pool;
  private final EngineConfig config;
  private final EngineParameters settings;
  private final NodeIdentity node;
  private final Strands strands;
  private final Imports imports;
  private final MaintenanceTasks maintenanceTasks;
  private final SchedulerWakeUp schedulerWakeUp;
  private final ChangeChannel changes;
  private final ChangePoller changePoller;
  private final EndedRuns endedRuns;
  private final RunningExecutions running;
  private final EnginePool enginePool;
  private final EnginePulse pulse;
  private final SessionLimits limits;
  private final ScheduledExecutorService regular =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("engine-regular-", 0).factory());
  private Optional<Engine> engine = Optional.empty();
  private Optional<ChangeNotifications> notifications = Optional.empty();

  public EngineLifecycle(
      AgroalDataSource pool,
      EngineConfig config,
      EngineParameters settings,
      NodeIdentity node,
      Strands strands,
      Imports imports,
      MaintenanceTasks maintenanceTasks,
      SchedulerWakeUp schedulerWakeUp,
      ChangeChannel changes,
      ChangePoller changePoller,
      EndedRuns endedRuns,
      RunningExecutions running,
      EnginePool enginePool,
      EnginePulse pulse,
      SessionLimits limits) {
    this.pool = pool;
    this.config = config;
    this.settings = settings;
    this.node = node;
    this.strands = strands;
    this.imports = imports;
    this.maintenanceTasks = maintenanceTasks;
    this.schedulerWakeUp = schedulerWakeUp;
    this.changes = changes;
    this.changePoller = changePoller;
    this.endedRuns = endedRuns;
    this.running = running;
    this.enginePool = enginePool;
    this.pulse = pulse;
    this.limits = limits;
  }

  void start(@Observes StartupEvent event) {
    if (settings.notifications()) {
      listen();
    }
    if (config.enabled()) {
      work();
    }
    repeat(changePoller::poll, settings.pollInterval());
    repeat(endedRuns::interruptAll, settings.pollInterval());
  }

  void stop(@Observes ShutdownEvent event) {
    regular.shutdownNow();
    engine.ifPresent(this::stop);
    notifications.ifPresent(ChangeNotifications::close);
  }

  private void stop(Engine own) {
    own.stop();
    attempt(() -> node.leave(session()));
  }

  private void work() {
    Engine own =
        new Engine(
            enginePool.dataSource(),
            node.name(),
            settings,
            List.of(strands.task(), imports.task()),
            maintenanceTasks.every(settings.upkeepInterval()),
            running,
            pulse);
    engine = Optional.of(own);
    schedulerWakeUp.connect(own::wake);
    beat(own);
    own.start();
    repeat(() -> beat(own), settings.heartbeat());
  }

  /** Records this node's heartbeat, and releases the entries of processes that have ended. */
  private void beat(Engine own) {
    node.beat(session());
    pulse.beaten();
    if (own.full()) {
      pulse.polled();
    }
    double silentSeconds = SILENT_HEARTBEATS * settings.heartbeat().toMillis() / 1000.0;
    if (node.releaseDead(session(), silentSeconds) > 0) {
      LOG.info("took over the work of a process that lives no more");
      schedulerWakeUp.wake();
    }
  }

  private Sql session() {
    return new Sql(enginePool.dataSource());
  }

  private void listen() {
    try {
      ChangeNotifications opened =
          new ChangeNotifications(
              new DedicatedConnections(pool, limits), pool, node::lockOn, this::receive);
      notifications = Optional.of(opened);
      changes.connect(opened::changed);
      opened.start();
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot listen for changes", failed);
    }
  }

  /** An empty collection means that anything may have changed. */
  private void receive(Collection<Topic> topics) {
    schedulerWakeUp.wake();
    if (topics.isEmpty()) {
      changes.deliverAll();
      regular.execute(endedRuns::interruptAll);
    } else {
      topics.forEach(changes::deliver);
      endedRuns.interrupt(topics);
    }
  }

  private void repeat(Runnable action, Duration interval) {
    Future<?> endless =
        regular.scheduleWithFixedDelay(
            () -> attempt(action), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    LOG.tracef("repeats every %s: %s", interval, endless);
  }

  /** A regular action that throws would never be called again. */
  private static void attempt(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException failed) {
      LOG.debugf("a regular look failed: %s", failed.getMessage());
    }
  }
}
