package dev.tributary.application.run.task;

import dev.tributary.application.work.Lease;
import dev.tributary.domain.run.TaskId;

/**
 * A strand in the hands of its worker.
 *
 * @param id the task that the strand began with
 * @param lease on its entry in the queue
 */
public record Strand(TaskId id, Lease lease) {}
