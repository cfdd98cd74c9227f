package dev.tributary.application.run.followup;

import dev.tributary.application.run.command.CommandRun;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Does what is due now. What fails in one step is thrown when the others are done. */
  public void follow() {
    List<Runnable> steps = new ArrayList<>();
    open.workflows().forEach(workflow -> steps.add(() -> follow(workflow)));
    steps.add(() -> overdue.alert().forEach(this::stop));
    Optional<RuntimeException> failed = Optional.empty();
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException broken) {
        failed = Optional.of(broken);
      }
    }
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  private void follow(WorkflowName workflow) {
    boolean more = true;
    while (more) {
      more = ends.followSome(workflow);
    }
    admission.admit(workflow).forEach(this::stop);
  }

  private void stop(RunId previous) {
    try {
      commands.command(previous, new RunCommand.Stop());
    } catch (RequestRefused _) {
      // It has ended meanwhile.
    }
  }
}
