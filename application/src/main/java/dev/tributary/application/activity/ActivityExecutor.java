package dev.tributary.application.activity;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;

/**
 * Does the work of one kind of activity.
 *
 * <p>An execution may be repeated after a crash, with the same {@link ActivityContext#now()} and
 * the same inputs: it must then do the same, or go on after its last checkpoint. What it throws is
 * turned into a failure by the engine: a {@link dev.tributary.domain.problem.Refused} with its own
 * code and text, anything else as unexpected; what it expects it returns as {@code Failed}.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityExecutor<S extends ActivitySettings> {
  ActivityOutcome execute(S settings, ActivityContext context);

  /**
   * The checkpoint from which an execution goes on when a person has resumed the failed activity.
   */
  default String resumed(String checkpoint) {
    return checkpoint;
  }

  /** What an execution changes. The default is always right, but the slowest. */
  default Reach reach() {
    return Reach.OUTSIDE;
  }

  /** What an execution with these settings changes. */
  default Reach reach(S settings) {
    return reach();
  }

  /** How far the effects of an execution reach. */
  enum Reach {
    /** It only directs the flow: it is executed in the transaction of the activity before it. */
    CONTROL,
    /**
     * It changes only the database: it is executed within the transaction that completes its task,
     * which is rolled back when it fails, and also by a dry run, which is rolled back too.
     */
    DATABASE,
    /** A rollback does not undo its effects, or it lasts long: each of its writes is committed. */
    OUTSIDE
  }
}
