package dev.tributary.application.observation;

import dev.tributary.domain.node.NodeState;
import dev.tributary.domain.run.RunState;
import java.time.Duration;
import java.util.Map;

/**
 * What all nodes of this database have to do at one instant. A count without entry is 0.
 *
 * @param runs that have not ended
 * @param due entries of the queue that no worker has claimed yet
 * @param oldest for how long the oldest of them has been due
 * @param held tasks that wait for a person
 * @param circuits of accounts and origins whose calls fail: how many let no call pass
 */
public record Workload(
    Map<RunState, Long> runs,
    Map<Due, Long> due,
    Duration oldest,
    Map<NodeState, Long> nodes,
    Map<Held, Long> held,
    long circuits) {
  public Workload {
    runs = Map.copyOf(runs);
    due = Map.copyOf(due);
    nodes = Map.copyOf(nodes);
    held = Map.copyOf(held);
  }

  /** What an entry of the queue is for. */
  public enum Due {
    /** A run that has not begun. */
    NEW,
    /** Work that has begun, and goes first. */
    BEGUN
  }

  /** Why a task waits for a person. */
  public enum Held {
    APPROVAL,
    BRAKE
  }
}
