package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.TaskId;
import java.util.Optional;

/** What a run reports to the author of its workflow, line by line, in the caller's transaction. */
public interface RunJournal {
  /** Adds a line about the run as a whole. */
  void append(RunId run, Severity severity, Message message);

  /** Adds a line about a task; {@code code} is the stable code of a failure. */
  void append(
      RunId run,
      TaskId task,
      ActivityId activity,
      Severity severity,
      Message message,
      Optional<String> code);
}
