package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.work.DurableTasks;
import dev.tributary.adapters.in.work.NodeStarts;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.application.run.task.RunningExecutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The engine of this node, with every kind of durable work and the maintenance tasks. */
@ApplicationScoped
public class NodeEngine {
  private static final Logger LOG = Logger.getLogger(NodeEngine.class);

  private final DurableTasks durableTasks;
  private final MaintenanceTasks maintenanceTasks;
  private final RunningExecutions running;
  private final EnginePulse pulse;
  private final SchedulerWakeUp schedulerWakeUp;
  private final NodeStarts starts;
  private Optional<Engine> engine = Optional.empty();

  public NodeEngine(
      DurableTasks durableTasks,
      MaintenanceTasks maintenanceTasks,
      RunningExecutions running,
      EnginePulse pulse,
      SchedulerWakeUp schedulerWakeUp,
      NodeStarts starts) {
    this.durableTasks = durableTasks;
    this.maintenanceTasks = maintenanceTasks;
    this.running = running;
    this.pulse = pulse;
    this.schedulerWakeUp = schedulerWakeUp;
    this.starts = starts;
  }

  void start(EngineNode node) {
    Engine own =
        new Engine(
            node,
            durableTasks.all(),
            maintenanceTasks.every(node.settings().upkeepInterval()),
            running,
            pulse);
    engine = Optional.of(own);
    schedulerWakeUp.connect(own::wake);
    starts.connect(own.handOvers());
    own.start();
  }

  /** Claims nothing more until it is resumed. */
  void pause() {
    engine.ifPresent(Engine::pause);
  }

  void resume() {
    engine.ifPresent(Engine::resume);
  }

  /** Whether it claims work. */
  boolean claims() {
    return engine.filter(Engine::claims).isPresent();
  }

  void countAsPolledWhenFull() {
    engine.ifPresent(Engine::countAsPolledWhenFull);
  }

  /** Stores what executions have reported and had no transaction of their own for since. */
  void storeReports() {
    running
        .reports()
        .forEach(report -> Thread.ofVirtual().name("report").start(() -> attempt(report)));
  }

  private static void attempt(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException failed) {
      LOG.debugf("reports are stored later or by another: %s", failed.getMessage());
    }
  }

  void stop() {
    engine.ifPresent(Engine::stop);
  }
}
