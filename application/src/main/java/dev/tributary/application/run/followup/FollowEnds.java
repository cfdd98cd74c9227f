package dev.tributary.application.run.followup;

import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.admission.Admissions.EndedRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.schedule.DisarmAfterErrors;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Counts the failed ends of runs that were not started by hand. */
@ApplicationScoped
public class FollowEnds {
  private static final int BATCH = 100;

  private final Admissions admissions;
  private final StartableWorkflows workflows;
  private final DisarmAfterErrors disarm;

  public FollowEnds(Admissions admissions, StartableWorkflows workflows, DisarmAfterErrors disarm) {
    this.admissions = admissions;
    this.workflows = workflows;
    this.disarm = disarm;
  }

  /**
   * Follows up some ends of runs of a workflow, each once.
   *
   * @return whether there may be more
   */
  @Transactional
  public boolean followSome(WorkflowName workflow) {
    List<EndedRun> ended = admissions.takeEnded(workflow, BATCH);
    ended.forEach(run -> follow(workflow, run));
    return ended.size() == BATCH;
  }

  private void follow(WorkflowName workflow, EndedRun run) {
    int most = workflows.definition(run.revision()).options().limits().consecutiveErrors();
    disarm.ended(workflow, run.id(), run.state() == RunState.FAILED, most);
  }
}
