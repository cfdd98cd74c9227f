package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import java.time.Instant;
import java.util.Optional;

/**
 * A line for the journal of a run.
 *
 * @param at when it happened, which is before it is stored
 * @param subject the task that it is about; empty for the run as a whole
 * @param code the stable code of a failure
 */
public record JournalEntry(
    Instant at,
    Optional<Subject> subject,
    Severity severity,
    Message message,
    Optional<String> code) {

  /** A task and what it activates. */
  public record Subject(TaskId task, ActivityId activity) {
    public static Subject of(ActivityTask task) {
      return new Subject(task.id(), task.activity());
    }
  }

  public static JournalEntry ofRun(Instant at, Severity severity, Message message) {
    return new JournalEntry(at, Optional.empty(), severity, message, Optional.empty());
  }

  public static JournalEntry of(Subject subject, Instant at, Severity severity, Message message) {
    return new JournalEntry(at, Optional.of(subject), severity, message, Optional.empty());
  }
}
