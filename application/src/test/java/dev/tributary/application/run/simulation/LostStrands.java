package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryUpkeep;
import dev.tributary.application.run.upkeep.RunUpkeep.LostStrand;
import dev.tributary.domain.run.TaskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strands without an entry in the queue. There is one legitimate cause: a worker found that
 * nothing may begin, a command changed that, and only then did the worker remove its entry. The
 * supervision queues such a strand again.
 */
final class LostStrands {
  private final InMemoryUpkeep upkeep;
  private final SimulatedCommands commands;
  private final Map<SimulatedWorker, Integer> commandsAtClaim = new HashMap<>();
  private final Set<TaskId> explained = new HashSet<>();

  LostStrands(SimulatedStores stores, SimulatedCommands commands) {
    this.upkeep = stores.upkeep;
    this.commands = commands;
  }

  /** The worker is about to claim its strand's next task. */
  void claims(SimulatedWorker worker) {
    commandsAtClaim.put(worker, commands.applied());
  }

  /** The worker has removed its entry, or released it. */
  void ended(SimulatedWorker worker) {
    Integer before = commandsAtClaim.remove(worker);
    if (before != null && before < commands.applied()) {
      explained.add(worker.picked().strand());
    }
  }

  List<TaskId> now() {
    return upkeep.lostStrands().stream().map(LostStrand::strand).toList();
  }

  /** Every other strand that may begin or has begun is in the queue. */
  void check() {
    assertThat(explained).as("explained lost strands").containsAll(now());
  }
}
