package dev.tributary.application.run.command;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.JournalEntry.Subject;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.Runs;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunCommand.RerunFrom;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records commands with their run, in its journal and in the audit trail. */
@ApplicationScoped
public class RecordCommand {
  private final Runs runs;
  private final RunJournal journal;
  private final CurrentActor current;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public RecordCommand(
      Runs runs,
      RunJournal journal,
      CurrentActor current,
      AuditRecorder changes,
      InstantSource clock) {
    this.runs = runs;
    this.journal = journal;
    this.current = current;
    this.changes = changes;
    this.clock = clock;
  }

  /** In the caller's transaction, before the run is changed. */
  void record(WorkflowRun run, RunCommand command) {
    Instant now = clock.instant();
    runs.record(run.id(), command, current.actor().name(), now);
    journal.append(run.id(), List.of(line(run, command, now)));
    changes.record(
        action(command),
        "run",
        run.id().toString(),
        Map.of("state", run.state().name()),
        details(command));
  }

  private JournalEntry line(WorkflowRun run, RunCommand command, Instant now) {
    Optional<ActivityTask> task = command.activity().flatMap(run::newest);
    return new JournalEntry(
        now,
        task.map(Subject::of),
        Severity.INFO,
        message(command, current.actor().name()),
        Optional.empty());
  }

  private static Message message(RunCommand command, String by) {
    return command instanceof RerunFrom(var from, var revision) && revision.isPresent()
        ? Message.of("run.commanded.rerunFromRevision", by, from.value(), revision.get())
        : Message.of(
            "run.commanded." + command.kind().id(),
            by,
            command.activity().map(Object::toString).orElse(""));
  }

  private static String action(RunCommand command) {
    return switch (command.kind()) {
      case STOP -> "stopped";
      case PAUSE -> "paused";
      case RESUME -> "resumed";
      case RESTART -> "restarted";
      case RERUN_FROM -> "repeated";
      case SKIP -> "skipped";
      case HOLD -> "held";
      case RELEASE -> "unheld";
    };
  }

  private static Map<String, Object> details(RunCommand command) {
    Map<String, Object> details = new LinkedHashMap<>();
    command.activity().ifPresent(activity -> details.put("activity", activity.value()));
    if (command instanceof RerunFrom rerun) {
      rerun.revision().ifPresent(revision -> details.put("revision", revision));
    }
    return details;
  }
}
