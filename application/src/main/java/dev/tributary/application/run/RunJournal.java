package dev.tributary.application.run;

import dev.tributary.domain.run.RunId;
import java.util.List;

/** What a run reports to the author of its workflow. */
public interface RunJournal {
  /** Adds lines, in the caller's transaction. */
  void append(RunId run, List<JournalEntry> lines);
}
