package dev.tributary.application.activity.externalapi.progress;

import java.util.Optional;

/**
 * The jobs of an execution.
 *
 * @param calls the number of the last call that is committed, of all jobs
 * @param current the job that the execution goes on with; empty when another one is to be created
 */
public record JobProgress(long calls, Optional<RemoteJob> current) {
  /** No job was created. */
  public static final JobProgress NONE = new JobProgress(0, Optional.empty());
}
