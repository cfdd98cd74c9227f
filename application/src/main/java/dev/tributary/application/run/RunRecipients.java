package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;

/** Counts the distinct recipients that have entered a run. */
public interface RunRecipients {
  /** Counts the keys of {@code entries} and stores the number; in the caller's transaction. */
  void count(RunId run, List<WorkTable> entries);
}
