package dev.tributary.adapters.in.work;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * The data of a strand's entry in the queue.
 *
 * @param format the version of this form
 */
@RegisterForReflection
public record StrandEntry(int format, UUID run, long strand) {
  private static final int FORMAT = 1;

  static StrandEntry of(RunId run, TaskId strand) {
    return new StrandEntry(FORMAT, run.value(), strand.value());
  }

  RunId runId() {
    return new RunId(run);
  }

  TaskId strandId() {
    return new TaskId(strand);
  }
}
