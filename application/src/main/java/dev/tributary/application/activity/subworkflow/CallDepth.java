package dev.tributary.application.activity.subworkflow;

import dev.tributary.application.activity.subworkflow.ParentRuns.Ancestry;
import dev.tributary.domain.activity.subworkflow.SubWorkflowErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import jakarta.enterprise.context.ApplicationScoped;

/** Limits how many runs start each other, one in the other. */
@ApplicationScoped
public class CallDepth {
  private final ParentRuns parents;
  private final SubWorkflowLimits config;

  public CallDepth(ParentRuns parents, SubWorkflowLimits config) {
    this.parents = parents;
    this.config = config;
  }

  /**
   * What led to a run that is about to start another one.
   *
   * @throws Refused when as many have started each other as may
   */
  Ancestry ancestry(RunId parent) {
    Ancestry ancestry = parents.of(parent, config.depth());
    if (ancestry.depth() >= config.depth()) {
      throw new Refused(SubWorkflowErrorCode.TOO_DEEP, config.depth());
    }
    return ancestry;
  }
}
