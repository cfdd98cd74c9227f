package dev.tributary.cli.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run.
 *
 * @param stateText the state in the reader's language
 */
public record RunView(String state, String stateText, @Nullable String endedAt) {
  private static final Set<String> ENDS =
      Set.of("finished", "finishedWithWarnings", "failed", "stopped");

  public boolean ended() {
    return ENDS.contains(state);
  }
}
