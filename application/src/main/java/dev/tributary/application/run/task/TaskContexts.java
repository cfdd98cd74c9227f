package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.run.RunConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Makes the context in which a claimed task is executed. */
@ApplicationScoped
public class TaskContexts {
  private final TaskStores stores;
  private final RunConfig settings;
  private final InstantSource clock;

  public TaskContexts(TaskStores stores, RunConfig settings, InstantSource clock) {
    this.stores = stores;
    this.settings = settings;
    this.clock = clock;
  }

  TaskContext of(Claim claim, Execution execution, Reach reach) {
    TaskContext context = new TaskContext(claim, execution, stores, settings.zone(), clock);
    execution.reportsBy(context::report);
    return switch (reach) {
      case CONTROL, DATABASE -> context.withinTransaction();
      case OUTSIDE -> context;
    };
  }
}
