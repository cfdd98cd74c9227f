package dev.tributary.application.run.admission;

import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.List;

/**
 * The runs of workflows that count them: which are at work, wait for their admission, or have an
 * end that counts and was not followed up. Everything takes part in the caller's transaction.
 */
public interface Admissions {
  /**
   * Waits until no other transaction decides about runs of the workflow; from then on to the end of
   * this one, no other does. With a limit of the installation the same holds for all workflows. It
   * may wait with the next read, which then sees what the others have decided.
   */
  void lock(WorkflowName workflow);

  /** As {@link #lock}, but locks nothing when others hold the lock for a short while. */
  LockOutcome lockSoon(WorkflowName workflow);

  /** What is at work and waits now; there is room when it is left behind all runs that wait. */
  Load load(WorkflowName workflow);

  /** Whether the limit of the installation allows one that waits to begin. */
  boolean hasRoom(WaitingRun waiting);

  /**
   * The workflows with runs that wait or were not followed up: those with the highest priority,
   * then with the oldest run first.
   */
  List<WorkflowName> open();

  /**
   * The runs that wait: first those that other runs have started, for whom the installation always
   * has room; of each kind those of the highest priority, then the oldest first.
   */
  List<WaitingRun> waiting(WorkflowName workflow, int limit);

  /**
   * Of the runs that wait, whatever their priority, the last start of each revision and trigger:
   * the last first.
   */
  List<WaitingRun> newest(WorkflowName workflow);

  /**
   * The runs that have finished or failed since the last call, the first end first: those that
   * schedules or signals have started where {@link RunLimits#consecutiveErrors} limits them. Each
   * is taken once, also when a person lets it go on and it ends again.
   *
   * <p>Waits until no other transaction that has taken ends of the workflow is under way, and for
   * commands to the runs. Ends are ordered as they were saved; one whose transaction commits after
   * that of a later end was taken is taken by a later call.
   */
  List<EndedRun> takeEnded(WorkflowName workflow, int limit);

  /**
   * The runs that were started before {@code newest} and have not ended, those that wait included:
   * in the order of the starts, which is that of their locks and of no clock.
   */
  List<RunId> unendedBefore(WorkflowName workflow, RunId newest);

  /** Whether this transaction decides, or others do: about the workflow, or about all of them. */
  enum LockOutcome {
    LOCKED,
    WORKFLOW_BUSY,
    INSTALLATION_BUSY
  }

  /** A run that waits. */
  record WaitingRun(RunId id, Trigger.Kind trigger, RevisionId revision) {}

  /** A run that has ended. */
  record EndedRun(RunId id, RunState state, RevisionId revision) {}
}
