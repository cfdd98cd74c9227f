package dev.tributary.application.run.task;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.application.run.waiting.BeginWait;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stores what a walk changes beside the run. */
@ApplicationScoped
public class StoreWalk {
  private final RunEffects effects;
  private final RunTransitions transitions;
  private final RunJournal journal;
  private final BeginWait waits;

  public StoreWalk(
      RunEffects effects, RunTransitions transitions, RunJournal journal, BeginWait waits) {
    this.effects = effects;
    this.transitions = transitions;
    this.journal = journal;
    this.waits = waits;
  }

  /** Stores what a new run has beside itself. */
  void begun(WorkflowRun run, List<JournalEntry> lines) {
    journal.append(run.id(), lines);
    if (run.state().ended()) {
      effects.ended(run);
    }
  }

  /** Stores what a run has beside itself that never begins; it has neither begun nor ended. */
  void skipped(WorkflowRun run, List<JournalEntry> lines) {
    journal.append(run.id(), lines);
  }

  /** Records the notification of a run that begins. */
  void started(WorkflowRun run) {
    effects.started(run);
  }

  void effects(StrandWalk walk) {
    WorkflowRun run = walk.run();
    walk.ended().forEach(task -> effects.completed(run, task));
    walk.suspended().forEach(task -> waits.begin(run, task));
    walk.toQueue().forEach(task -> transitions.enqueue(run, task));
    if (!walk.lines().isEmpty()) {
      journal.append(run.id(), walk.lines());
    }
    if (walk.endsRun()) {
      effects.ended(run);
    }
  }
}
