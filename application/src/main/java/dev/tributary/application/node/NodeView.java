package dev.tributary.application.node;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.fileimport.ImportId;
import dev.tributary.domain.node.ClockDifference;
import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunId;
import java.time.Instant;
import java.util.List;

/**
 * A node.
 *
 * @param workers how many entries of the queue it computes for at the same time at most
 * @param strands how many it holds at most, those that wait without a worker included
 * @param since when it started
 * @param seen when its last heartbeat was recorded
 * @param work what it has claimed, maintenance excluded
 */
public record NodeView(
    String name,
    NodeState state,
    String version,
    int workers,
    int strands,
    Instant since,
    Instant seen,
    ClockDifference clock,
    List<Work> work) {
  public NodeView {
    work = List.copyOf(work);
  }

  /** Something that a node works on. */
  public sealed interface Work {
    /** When the node began it. */
    Instant since();
  }

  /** An activity of a run. */
  public record RunWork(RunId run, String workflowLabel, ActivityId activity, Instant since)
      implements Work {}

  /** An import of a file. */
  public record ImportWork(ImportId id, String fileName, Instant since) implements Work {}
}
