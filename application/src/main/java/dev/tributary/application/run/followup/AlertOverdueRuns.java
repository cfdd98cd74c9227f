package dev.tributary.application.run.followup;

import dev.tributary.application.notification.NotifyRuns;
import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.followup.OverdueRuns.OverdueRun;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.value.DurationText;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Raises a warning for each run that exceeds its maximum duration. This is the one place where that
 * is found.
 */
@ApplicationScoped
public class AlertOverdueRuns {
  /** A stop that fails is tried again. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final OverdueRuns runs;
  private final StartableWorkflows workflows;
  private final RunJournal journal;
  private final NotifyRuns notify;
  private final InstantSource clock;

  public AlertOverdueRuns(
      OverdueRuns runs,
      StartableWorkflows workflows,
      RunJournal journal,
      NotifyRuns notify,
      InstantSource clock) {
    this.runs = runs;
    this.workflows = workflows;
    this.journal = journal;
    this.notify = notify;
    this.clock = clock;
  }

  /** Returns those that are to be stopped. */
  @Transactional
  public List<RunId> alert() {
    List<OverdueRun> overdue = runs.take();
    overdue.forEach(this::alert);
    List<RunId> toStop = overdue.stream().filter(this::isToStop).map(OverdueRun::run).toList();
    toStop.forEach(run -> runs.takeAgain(run, RETRY));
    return toStop;
  }

  private void alert(OverdueRun run) {
    WorkflowDefinition workflow = workflows.definition(run.revision());
    String most = workflow.options().limits().maxDuration().map(DurationText::write).orElse("");
    Message reason = Message.of("run.overdue", most);
    journal.append(
        run.run(), List.of(JournalEntry.ofRun(clock.instant(), Severity.WARNING, reason)));
    notify.overdue(workflow.name(), run.run(), reason);
  }

  private boolean isToStop(OverdueRun run) {
    return workflows.definition(run.revision()).options().limits().overdue() == Overdue.STOP;
  }
}
