package dev.tributary.application.run;

import dev.tributary.application.run.JournalEntry.Subject;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.FailureResolution;
import dev.tributary.domain.run.NextSteps;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskFailure;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the journal reports of a run's progress. */
public final class RunJournalEntries {
  private RunJournalEntries() {}

  /** Why the ended task failed, when it did. */
  public static List<JournalEntry> ended(ActivityTask task, Instant now) {
    return task.failure().stream().map(failure -> failed(task, failure, now)).toList();
  }

  /**
   * That interim results were removed, as the sets of the workflow have more bytes than allowed.
   */
  public static JournalEntry interimResultsRemoved(long most, Instant now) {
    return JournalEntry.ofRun(now, Severity.INFO, Message.of("run.interimResultsRemoved", most));
  }

  /** Why the suspended task waits. */
  public static List<JournalEntry> waits(ActivityTask task, Instant now) {
    Wait wait = task.waitsFor().orElseThrow();
    Severity severity = wait.brakes().isEmpty() ? Severity.INFO : Severity.WARNING;
    return wait.reasons().stream()
        .map(reason -> JournalEntry.of(Subject.of(task), now, severity, reason))
        .toList();
  }

  /** What has ended the wait of the task, unless it has waited for that time only. */
  public static List<JournalEntry> woken(ActivityTask task, WakeUp by, Instant now) {
    return task.work().suspension().orElseThrow().waitsFor().awaited().endsByItself()
        ? List.of()
        : List.of(JournalEntry.of(Subject.of(task), now, Severity.INFO, wakeUp(by)));
  }

  private static Message wakeUp(WakeUp by) {
    return switch (by) {
      case WakeUp.Due() -> Message.of("run.woken.due");
      case WakeUp.Signalled(var _) -> Message.of("run.woken.signal");
      case WakeUp.Arrived() -> Message.of("run.woken.inputs");
      case WakeUp.Missed() -> Message.of("run.woken.missed");
      case WakeUp.Decided(var decision, var person, var note) -> decided(decision, person, note);
      case WakeUp.ChildEnded(var _) -> Message.of("run.woken.run");
    };
  }

  private static Message decided(Decision decision, String person, String note) {
    String key = "run.woken." + decision.name().toLowerCase(Locale.ROOT);
    return note.isEmpty() ? Message.of(key, person) : Message.of(key + "Note", person, note);
  }

  /** What was left out, and how the run ended, when it did. */
  public static List<JournalEntry> advanced(WorkflowRun run, NextSteps next, Instant now) {
    return Stream.concat(
            Stream.concat(
                Stream.concat(
                    next.woken().entrySet().stream()
                        .flatMap(
                            each -> woken(run.task(each.getKey()), each.getValue(), now).stream()),
                    next.cancelledJoins().stream()
                        .map(join -> of(run, join, now, "run.joinCancelled"))),
                next.passedOver().stream().map(skipped -> of(run, skipped, now, "run.skipped"))),
            next.end().stream().map(end -> ended(end, now)))
        .toList();
  }

  /** How the run ended. */
  public static JournalEntry ended(RunState end, Instant now) {
    return JournalEntry.ofRun(now, severity(end), Message.of("run." + name(end)));
  }

  private static JournalEntry failed(ActivityTask task, TaskFailure failure, Instant now) {
    Severity severity =
        failure.resolution() == FailureResolution.SUSPENDED ? Severity.ERROR : Severity.WARNING;
    return new JournalEntry(
        now,
        Optional.of(Subject.of(task)),
        severity,
        failure.failure().message(),
        Optional.of(failure.failure().code()));
  }

  private static JournalEntry of(WorkflowRun run, ActivityId activity, Instant now, String key) {
    return JournalEntry.of(Subject.of(run.task(activity)), now, Severity.WARNING, Message.of(key));
  }

  private static Severity severity(RunState end) {
    return switch (end) {
      case FINISHED_WITH_WARNINGS, STOPPED -> Severity.WARNING;
      case FAILED -> Severity.ERROR;
      case QUEUED, RUNNING, WAITING, PAUSED, FINISHED -> Severity.INFO;
    };
  }

  private static String name(RunState end) {
    return switch (end) {
      case FINISHED -> "finished";
      case FINISHED_WITH_WARNINGS -> "finishedWithWarnings";
      case FAILED -> "failed";
      case STOPPED -> "stopped";
      case QUEUED, RUNNING, WAITING, PAUSED ->
          throw new IllegalArgumentException("%s is no end".formatted(end));
    };
  }
}
