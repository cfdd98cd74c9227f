package dev.tributary.adapters.in.engine;

import dev.tributary.adapters.in.engine.node.EngineNode;
import dev.tributary.adapters.in.work.DurableTasks;
import dev.tributary.application.run.task.RunningExecutions;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the engine of a node, with every kind of durable work and the maintenance tasks. */
@ApplicationScoped
public class EngineFactory {
  private final DurableTasks durableTasks;
  private final MaintenanceTasks maintenanceTasks;
  private final RunningExecutions running;
  private final EnginePulse pulse;

  public EngineFactory(
      DurableTasks durableTasks,
      MaintenanceTasks maintenanceTasks,
      RunningExecutions running,
      EnginePulse pulse) {
    this.durableTasks = durableTasks;
    this.maintenanceTasks = maintenanceTasks;
    this.running = running;
    this.pulse = pulse;
  }

  Engine engine(EngineNode node) {
    return new Engine(
        node,
        durableTasks.all(),
        maintenanceTasks.every(node.settings().upkeepInterval()),
        running,
        pulse);
  }
}
