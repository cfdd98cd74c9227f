package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.application.run.InMemoryWorkTables;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.application.run.command.InMemoryCommands;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.Intervention;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.Release;
import dev.tributary.domain.run.RunCommand.Resume;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Kinds;
import java.util.Arrays;

/** The commands on the run of a schedule; in a wrong state they are refused and change nothing. */
final class SimulatedCommands {
  private static final Kinds KINDS =
      new Kinds(Arrays.stream(Reach.values()).<ActivityKind<?>>map(SimulatedKind::new).toList());

  final RunTransitions transitions;
  final SuperviseRuns supervision;
  private final SimulatedStores stores;
  private final CommandRun commands;
  private int applied;

  SimulatedCommands(SimulatedStores stores, SimulatedRevisions revisions) {
    this.stores = stores;
    transitions =
        new RunTransitions(
            stores.runs,
            stores.queue,
            stores.journal,
            InMemoryWorkTables.effects(),
            SimulatedStores.CLOCK);
    supervision =
        new SuperviseRuns(stores.upkeep, stores.queue, stores.journal, SimulatedStores.CLOCK);
    commands =
        new InMemoryCommands(
                stores.runs,
                stores,
                stores.journal,
                new InMemoryAuditTrail().changes(SimulatedStores.CLOCK),
                SimulatedStores.CLOCK)
            .of(transitions, supervision, revisions, KINDS);
  }

  void command(RunCommand command) {
    long before = stores.run().version();
    try {
      commands.command(stores.id, command);
      applied++;
    } catch (Conflict refused) {
      assertThat(stores.run().version()).as("version after %s", refused).isEqualTo(before);
    }
  }

  /** Ends what keeps the run from going on: a pause, or the hold of its activities. */
  void letGoOn() {
    WorkflowRun run = stores.run();
    if (run.state() == RunState.PAUSED) {
      command(new Resume());
    }
    run.tasks().stream()
        .filter(task -> task.intervention() == Intervention.HOLD)
        .forEach(task -> command(new Release(task.activity())));
  }

  /** How many were not refused. */
  int applied() {
    return applied;
  }
}
