package dev.tributary.application.run;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.run.RunCommand;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The stored runs. Everything takes part in the caller's transaction. Locks are taken in the order
 * run, tasks by number, work tables.
 */
public interface Runs {
  /** An id never given before; later ones sort after earlier ones. */
  RunId newId();

  /** Numbers never given before. */
  List<TaskId> newTaskIds(int count);

  /**
   * Stores a new run. When another run led to it, the initiator of that one is stored with it, so
   * that it is known however early that one is removed.
   */
  void add(WorkflowRun run, RunOrigin origin);

  /** The run, without a lock. */
  Optional<WorkflowRun> find(RunId run);

  /** The run under its row lock, held to the end of the transaction. */
  Optional<WorkflowRun> locked(RunId run);

  /**
   * Stores the run's state, its changed tasks and how many recipients have entered it, and holds
   * its row lock from then on. A run that has ended and was started by another one queues the
   * wake-up of the task that waits for its end.
   *
   * @return false, and nothing is written, when the stored run has another version than {@code
   *     run}; cannot happen under the lock of {@link #locked}
   */
  boolean save(WorkflowRun run, Instant now);

  /** The runs that activities of {@code parent} have started, and that have not ended. */
  List<Child> children(RunId parent);

  /** A run and the activity of its parent that has started it. */
  record Child(RunId run, ActivityId activity) {}

  /** The number of the revision that the run executes. */
  int revision(RunId run);

  /** Lets the run execute another revision of its workflow. */
  void follow(RunId run, RevisionId revision, int number);

  /** Stores a command with its run. */
  void record(RunId run, RunCommand command, String by, Instant now);

  /** Stores who has woken the run by a signal. */
  void signalled(RunId run, String by, Instant now);
}
