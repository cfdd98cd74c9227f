package dev.tributary.application.run.command;

import dev.tributary.application.access.audit.Changes;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunCommand;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Records commands with their run and in the audit trail, in the caller's transaction. */
@ApplicationScoped
public class RecordCommand {
  private final Runs runs;
  private final RunJournal journal;
  private final CurrentActor current;
  private final Changes changes;
  private final InstantSource clock;

  public RecordCommand(
      Runs runs, RunJournal journal, CurrentActor current, Changes changes, InstantSource clock) {
    this.runs = runs;
    this.journal = journal;
    this.current = current;
    this.changes = changes;
    this.clock = clock;
  }

  /** The end of the run writes its own line to the journal. */
  void stop(WorkflowRun run) {
    record(run, RunCommand.STOP, "stopped");
  }

  void resume(WorkflowRun run) {
    record(run, RunCommand.RESUME, "resumed");
    journal.append(
        run.id(),
        List.of(
            JournalEntry.ofRun(
                clock.instant(),
                Severity.INFO,
                Message.of("run.resumed", current.actor().name()))));
  }

  private void record(WorkflowRun run, RunCommand command, String action) {
    runs.record(run.id(), command, current.actor().name(), clock.instant());
    changes.record(
        action, "run", run.id().toString(), Map.of("state", run.state().name()), Map.of());
  }
}
