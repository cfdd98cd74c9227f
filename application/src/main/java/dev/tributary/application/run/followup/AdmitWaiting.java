package dev.tributary.application.run.followup;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.admission.Admissions;
import dev.tributary.application.run.admission.Admissions.LockOutcome;
import dev.tributary.application.run.admission.Admissions.WaitingRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.domain.admission.Admission;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lets runs begin that wait, when others have ended. */
@ApplicationScoped
public class AdmitWaiting {
  private static final int BATCH = 100;

  private final Admissions admissions;
  private final Runs runs;
  private final BeginRun begin;
  private final StartableWorkflows workflows;
  private final InstantSource clock;

  public AdmitWaiting(
      Admissions admissions,
      Runs runs,
      BeginRun begin,
      StartableWorkflows workflows,
      InstantSource clock) {
    this.admissions = admissions;
    this.runs = runs;
    this.begin = begin;
    this.workflows = workflows;
    this.clock = clock;
  }

  /**
   * Admits what may begin now; does nothing when other transactions keep deciding about the
   * workflow.
   */
  @Transactional
  public Admitted admit(WorkflowName workflow) {
    LockOutcome lock = admissions.lockSoon(workflow);
    return new Admitted(lock, lock == LockOutcome.LOCKED ? decide(workflow) : List.of());
  }

  /**
   * What became of the runs of a workflow that wait.
   *
   * @param lock whether others decided
   * @param superseded the runs that are to be stopped, so that the newest one can begin
   */
  public record Admitted(LockOutcome lock, List<RunId> superseded) {
    public Admitted {
      superseded = List.copyOf(superseded);
    }
  }

  private List<RunId> decide(WorkflowName workflow) {
    List<WaitingRun> waiting = admissions.waiting(workflow, BATCH);
    List<RunId> superseded = waiting.isEmpty() ? List.of() : superseded(workflow);
    if (superseded.isEmpty()) {
      admit(waiting, admissions.load(workflow).atWork());
    }
    return superseded;
  }

  private void admit(List<WaitingRun> waiting, int atWork) {
    int begun = atWork;
    for (WaitingRun next : waiting) {
      if (!Admission.mayBegin(limits(next), next.trigger().start(), begun)
          || !admissions.hasRoom(next)) {
        return;
      }
      runs.locked(next.id()).filter(WorkflowRun::awaitsAdmission).ifPresent(this::begin);
      begun++;
    }
  }

  private void begin(WorkflowRun run) {
    begin.admit(run, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private List<RunId> superseded(WorkflowName workflow) {
    return admissions.newest(workflow).stream()
        .filter(run -> limits(run).overlap(run.trigger().start()) == Overlap.STOP_PREVIOUS)
        .findFirst()
        .map(newest -> admissions.unendedBefore(workflow, newest.id()))
        .orElseGet(List::of);
  }

  private RunLimits limits(WaitingRun run) {
    return workflows.definition(run.revision()).options().limits();
  }
}
