package dev.tributary.cli.api.fileimport;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of an import.
 *
 * @param stateText the state in the reader's language
 * @param percent how much of the way is done
 * @param failure why it failed
 */
public record ImportView(
    String state,
    String stateText,
    int percent,
    Counts counts,
    List<ImportNoteView> notes,
    @Nullable ImportProblem failure) {
  private static final Set<String> ENDS =
      Set.of("finished", "finishedWithRejects", "failed", "stopped");

  /** Numbers of rows by result. */
  public record Counts(long inserted, long updated, long unchanged, long rejected) {}

  public boolean ended() {
    return ENDS.contains(state);
  }
}
