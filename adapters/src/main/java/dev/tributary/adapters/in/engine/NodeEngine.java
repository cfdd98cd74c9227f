package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.work.DurableTasks;
import dev.tributary.adapters.in.work.SchedulerWakeUp;
import dev.tributary.application.run.RunningExecutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The engine of this node, with every kind of durable work and the maintenance tasks. */
@ApplicationScoped
public class NodeEngine {
  private final DurableTasks durableTasks;
  private final MaintenanceTasks maintenanceTasks;
  private final RunningExecutions running;
  private final EnginePulse pulse;
  private final SchedulerWakeUp schedulerWakeUp;
  private Optional<Engine> engine = Optional.empty();

  public NodeEngine(
      DurableTasks durableTasks,
      MaintenanceTasks maintenanceTasks,
      RunningExecutions running,
      EnginePulse pulse,
      SchedulerWakeUp schedulerWakeUp) {
    this.durableTasks = durableTasks;
    this.maintenanceTasks = maintenanceTasks;
    this.running = running;
    this.pulse = pulse;
    this.schedulerWakeUp = schedulerWakeUp;
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
    own.start();
  }

  void countAsPolledWhenFull() {
    engine.ifPresent(Engine::countAsPolledWhenFull);
  }

  void stop() {
    engine.ifPresent(Engine::stop);
  }
}
