package dev.tributary.application.run.followup;

import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.application.run.followup.AdmitWaiting.Admitted;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows up the ends of runs of workflows that count them, lets those begin that wait, and stops
 * those that exceed their maximum duration. Every node does so; each step is a transaction of its
 * own.
 */
@ApplicationScoped
public class FollowRuns {
  private final OpenWorkflows open;
  private final FollowEnds ends;
  private final AdmitWaiting admission;
  private final AlertOverdueRuns overdue;
  private final CommandRun commands;

  public FollowRuns(
      OpenWorkflows open,
      FollowEnds ends,
      AdmitWaiting admission,
      AlertOverdueRuns overdue,
      CommandRun commands) {
    this.open = open;
    this.ends = ends;
    this.admission = admission;
    this.overdue = overdue;
    this.commands = commands;
  }

  /**
   * Follows up ends and admits what waits. While others decide for the whole installation nothing
   * more is admitted. What fails for one workflow is thrown when the others are done.
   */
  public void follow() {
    List<RuntimeException> failed = new ArrayList<>();
    boolean admits = true;
    for (WorkflowName workflow : open.workflows()) {
      try {
        followEnds(workflow);
        admits = admits && admit(workflow);
      } catch (RuntimeException broken) {
        failed.add(broken);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  /** Stops the runs that exceed their maximum duration, where their workflow says so. */
  public void stopOverdue() {
    overdue.alert().forEach(this::stop);
  }

  private void followEnds(WorkflowName workflow) {
    boolean more = true;
    while (more) {
      more = ends.followSome(workflow);
    }
  }

  /** Whether runs of other workflows can be admitted, too. */
  private boolean admit(WorkflowName workflow) {
    Admitted admitted = admission.admit(workflow);
    admitted.superseded().forEach(this::stop);
    return admitted.lock() != LockOutcome.INSTALLATION_BUSY;
  }

  private void stop(RunId previous) {
    try {
      commands.command(previous, new RunCommand.Stop());
    } catch (RequestRefused _) {
      // It has ended meanwhile.
    }
  }
}
