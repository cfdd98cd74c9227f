package dev.tributary.domain.message;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.Optional;

/**
 * What one activation of one channel activity sends.
 *
 * @param selected how many rows arrived
 * @param finishedAt empty while it is under way
 * @param held whether its messages are kept from leaving
 * @param test whether it belongs to a test run, and its messages never leave
 */
public record Delivery(
    DeliveryId id,
    RunId run,
    TaskId task,
    WorkflowName workflow,
    ActivityId activity,
    String label,
    long selected,
    Instant startedAt,
    Optional<Instant> finishedAt,
    boolean held,
    boolean test) {

  /** With all its recipients processed. */
  public Delivery finished(Instant at) {
    return new Delivery(
        id, run, task, workflow, activity, label, selected, startedAt, Optional.of(at), held, test);
  }
}
