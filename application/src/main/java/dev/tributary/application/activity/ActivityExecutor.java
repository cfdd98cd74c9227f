package dev.tributary.application.activity;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;

/**
 * Does the work of one kind of activity.
 *
 * <p>An execution may be repeated after a crash, with the same {@link ActivityContext#now()} and
 * the same inputs: it must then do the same, or go on after its last checkpoint. What it throws is
 * turned into a failure by the engine: a {@link dev.tributary.domain.problem.Refused} with its own
 * code and words, anything else as unexpected; what it expects it returns as {@code Failed}.
 *
 * @param <S> the settings of this kind
 */
public interface ActivityExecutor<S extends ActivitySettings> {
  ActivityOutcome execute(S settings, ActivityContext context);

  /**
   * Whether a dry run may execute it: it changes only the database, so that a rollback undoes all
   * its effects.
   */
  default boolean supportsDryRun() {
    return false;
  }
}
