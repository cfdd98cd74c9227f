package dev.tributary.application.run.task;

import dev.tributary.application.run.RunJournal;
import dev.tributary.application.worktable.WorkTables;
import jakarta.enterprise.context.ApplicationScoped;

/** Where an execution writes while it works. */
@ApplicationScoped
public class TaskStores {
  private final Fence fence;
  private final ClaimedTasks tasks;
  private final WorkTables tables;
  private final RunJournal journal;

  public TaskStores(Fence fence, ClaimedTasks tasks, WorkTables tables, RunJournal journal) {
    this.fence = fence;
    this.tasks = tasks;
    this.tables = tables;
    this.journal = journal;
  }

  Fence fence() {
    return fence;
  }

  ClaimedTasks tasks() {
    return tasks;
  }

  WorkTables tables() {
    return tables;
  }

  RunJournal journal() {
    return journal;
  }
}
