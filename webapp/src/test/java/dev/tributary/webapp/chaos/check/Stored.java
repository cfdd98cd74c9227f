package dev.tributary.webapp.chaos.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the program's own tables hold at the end. */
public record Stored(
    List<Run> runs, List<Letter> letters, List<LastFiring> lastFirings, List<String> leftovers) {
  public Stored {
    runs = List.copyOf(runs);
    letters = List.copyOf(letters);
    lastFirings = List.copyOf(lastFirings);
    leftovers = List.copyOf(leftovers);
  }

  /**
   * A run.
   *
   * @param origin the run that has started or signalled it
   * @param messages how many messages it has, {@code recipients} to how many addresses, and {@code
   *     incomplete} how many of them without a value
   * @param rows by activity: how many left it by its outlets
   * @param journal by the key of its message: how many lines
   * @param takenOver when tasks of it were taken over, and {@code failed} when it failed
   * @param lastBeginning of a call or a transmission but for the ends of jobs; empty without any
   * @param exchanges how many attempts of calls were recorded
   * @param sets how many sets are stored
   * @param jobs of which it knows, at the API
   */
  public record Run(
      String id,
      String tag,
      String workflow,
      String state,
      Optional<Origin> origin,
      Optional<Instant> endedAt,
      long messages,
      long recipients,
      long incomplete,
      Map<String, Long> rows,
      Map<String, Long> journal,
      List<Instant> takenOver,
      List<Instant> failed,
      Optional<Instant> lastBeginning,
      long exchanges,
      long sets,
      Set<String> jobs) {
    public Run {
      rows = Map.copyOf(rows);
      journal = Map.copyOf(journal);
      takenOver = List.copyOf(takenOver);
      failed = List.copyOf(failed);
      jobs = Set.copyOf(jobs);
    }

    long lines(String key) {
      return journal.getOrDefault(key, 0L);
    }

    /** The run that waits for its end. */
    Optional<String> parent() {
      return origin.filter(Origin::waits).map(Origin::run);
    }

    boolean finished() {
      return state.equals("FINISHED") || state.equals("FINISHED_WITH_WARNINGS");
    }
  }

  /**
   * The run that has started or signalled another one.
   *
   * @param waits for the end of that one
   */
  public record Origin(String run, boolean waits) {}

  /** The last instant of a schedule that was served. */
  public record LastFiring(String workflow, Instant at) {}

  /** A message for the mail server. */
  public record Letter(String run, String messageId, String state) {
    /** Whether it was offered to the mail server, which may have refused it. */
    boolean left() {
      return mayHaveLeft() || state.equals("FAILED");
    }

    boolean mayHaveLeft() {
      return state.equals("SENT") || state.equals("UNKNOWN");
    }
  }
}
