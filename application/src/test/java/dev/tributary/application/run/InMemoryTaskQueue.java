package dev.tributary.application.run;

import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import java.util.ArrayList;
import java.util.List;

/** The queued strands, in the order in which they were queued. */
public final class InMemoryTaskQueue implements TaskQueue {
  public final List<TaskId> strands = new ArrayList<>();

  @Override
  public void enqueue(RunId run, Priority priority, TaskId strand) {
    strands.add(strand);
  }

  @Override
  public void enqueueStart(WorkflowRun run, TaskId strand) {
    strands.add(strand);
  }
}
