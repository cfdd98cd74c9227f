package dev.tributary.application.approval;

import dev.tributary.domain.access.Actor;
import dev.tributary.domain.approval.ApprovalId;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import java.util.List;
import java.util.Optional;

/** Reads the tasks that wait for the decision of a person. */
public interface Approvals {
  /** Those with a number after {@code after}, oldest first. */
  List<WaitingApproval> waiting(Optional<TaskId> after, int limit);

  /** How many wait, at most {@code most}. */
  int count(int most);

  /** Empty when the task does not wait for a person since then. */
  Optional<WaitingApproval> find(ApprovalId id);

  /** The run of the task; empty when there is no such task. */
  Optional<RunId> run(TaskId task);

  /**
   * Whether the actor has started or continued the run or a run that led to it, sent the signal or
   * armed the schedule that did so, changed what it executes, or published its revision, also by an
   * API key. A key is that of the person who created it, also by another key.
   */
  boolean isInitiator(Actor actor, RunId run);
}
