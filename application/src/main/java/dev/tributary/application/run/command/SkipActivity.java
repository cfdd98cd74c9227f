package dev.tributary.application.run.command;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.SkipRules;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.Kinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets a run pass over an activity. */
@ApplicationScoped
public class SkipActivity {
  private final Kinds kinds;

  public SkipActivity(Kinds kinds) {
    this.kinds = kinds;
  }

  /**
   * @throws Conflict when another activity needs what only this one can give
   */
  void skip(WorkflowRun run, ActivityId activity) {
    List<Problem> problems = new SkipRules(run, kinds, activity).problems(kinds);
    if (!problems.isEmpty()) {
      throw Conflict.because(problems, RunErrorCode.SKIP_NOT_POSSIBLE, activity.value());
    }
    run.commanded().skip(activity);
  }
}
