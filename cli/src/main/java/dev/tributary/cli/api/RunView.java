package dev.tributary.cli.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run.
 *
 * @param test whether it is a test run
 * @param stateText the state in the reader's language
 * @param queuePosition its place, from 1, among the runs that wait until others have ended; null
 *     when it does not wait for them
 */
public record RunView(
    String id,
    String workflow,
    boolean test,
    String state,
    String stateText,
    String createdAt,
    @Nullable Long queuePosition) {
  private static final Set<String> ENDS =
      Set.of("finished", "finishedWithWarnings", "failed", "stopped");

  public boolean ended() {
    return ENDS.contains(state);
  }
}
