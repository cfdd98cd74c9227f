package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.application.exchange.recording.InMemoryExchanges;
import dev.tributary.application.run.NoTables;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.command.RecordCommand;
import dev.tributary.application.run.command.RequestStop;
import dev.tributary.application.run.command.ResumeRun;
import dev.tributary.application.run.command.StopRun;
import dev.tributary.application.run.upkeep.SuperviseRuns;
import dev.tributary.domain.problem.Conflict;

/** The commands on the run of a schedule; in a wrong state they are refused and change nothing. */
final class SimulatedCommands {
  final RunTransitions transitions;
  final SuperviseRuns supervision;
  private final SimulatedStores stores;
  private final StopRun stop;
  private final ResumeRun resume;
  private int resumes;

  SimulatedCommands(SimulatedStores stores) {
    this.stores = stores;
    transitions =
        new RunTransitions(
            stores.runs, stores.queue, stores.journal, NoTables.effects(), SimulatedStores.CLOCK);
    RecordCommand command =
        new RecordCommand(
            stores.runs,
            stores.journal,
            FixedActor.BOSS,
            new InMemoryAuditTrail().changes(SimulatedStores.CLOCK),
            SimulatedStores.CLOCK);
    supervision =
        new SuperviseRuns(
            new SimulatedUpkeep(stores), stores.queue, stores.journal, SimulatedStores.CLOCK);
    stop = new StopRun(new RequestStop(stores.runs, command), stores.runs, transitions);
    resume = new ResumeRun(stores.runs, command, transitions, new InMemoryExchanges(), supervision);
  }

  void stop() {
    unlessRefused(() -> stop.stop(stores.id));
  }

  void resume() {
    if (unlessRefused(() -> resume.resume(stores.id))) {
      resumes++;
    }
  }

  /** How often the run was resumed. */
  int resumes() {
    return resumes;
  }

  private boolean unlessRefused(Runnable command) {
    long before = stores.run().version();
    try {
      command.run();
      return true;
    } catch (Conflict refused) {
      assertThat(stores.run().version()).as("version after %s", refused).isEqualTo(before);
      return false;
    }
  }
}
