package dev.tributary.application.run.task;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.run.Claim;
import dev.tributary.application.run.Execution;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.worktable.WorkTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Makes the context in which a claimed task is executed. */
@ApplicationScoped
public class TaskContexts {
  private final Fence fence;
  private final ClaimedTasks tasks;
  private final WorkTables tables;
  private final RunJournal journal;
  private final RunConfig settings;
  private final InstantSource clock;

  public TaskContexts(
      Fence fence,
      ClaimedTasks tasks,
      WorkTables tables,
      RunJournal journal,
      RunConfig settings,
      InstantSource clock) {
    this.fence = fence;
    this.tasks = tasks;
    this.tables = tables;
    this.journal = journal;
    this.settings = settings;
    this.clock = clock;
  }

  ActivityContext of(Claim claim, Execution execution) {
    return new TaskContext(
        claim, execution, fence, new TaskStores(tasks, tables, journal), settings.zone(), clock);
  }
}
