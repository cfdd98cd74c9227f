package dev.tributary.application.run.task;

import dev.tributary.application.run.RunEffects;
import dev.tributary.application.run.RunJournal;
import dev.tributary.application.run.RunTransitions;
import dev.tributary.domain.run.WorkflowRun;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what a walk changes beside the run. */
@ApplicationScoped
public class StoreWalk {
  private final RunEffects effects;
  private final RunTransitions transitions;
  private final RunJournal journal;

  public StoreWalk(RunEffects effects, RunTransitions transitions, RunJournal journal) {
    this.effects = effects;
    this.transitions = transitions;
    this.journal = journal;
  }

  void effects(StrandWalk walk) {
    WorkflowRun run = walk.run();
    walk.ended().forEach(task -> effects.completed(run, task));
    walk.toQueue().forEach(task -> transitions.enqueue(run, task));
    if (!walk.lines().isEmpty()) {
      journal.append(run.id(), walk.lines());
    }
    if (walk.endsRun()) {
      effects.ended(run);
    }
  }
}
