package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.ArrayList;
import java.util.List;

/** The queued strands, in the order in which they were queued. */
public final class InMemoryTaskQueue implements TaskQueue {
  public final List<TaskId> strands = new ArrayList<>();

  @Override
  public void enqueue(RunId run, TaskId strand) {
    strands.add(strand);
  }

  @Override
  public void enqueueStart(RunId run, TaskId strand) {
    strands.add(strand);
  }
}
