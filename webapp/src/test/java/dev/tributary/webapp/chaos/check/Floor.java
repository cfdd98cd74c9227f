package dev.tributary.webapp.chaos.check;

import dev.tributary.webapp.chaos.check.History.FaultWindow;
import dev.tributary.webapp.chaos.check.Stored.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a history must hold at least: one below shows nothing, however clean it is. */
public final class Floor {
  private static final double FINISHED = 0.9;
  private static final double HITS = 0.5;
  private static final int EACH_KIND = 2;
  private static final Duration WITHOUT_TAKEOVERS = Duration.ofSeconds(5);

  /** Clients work for so long after the last fault, until nothing explains a takeover. */
  public static final Duration CALM =
      Explanations.AFTERMATH.plus(WITHOUT_TAKEOVERS.multipliedBy(2));

  private Floor() {}

  /**
   * What is missing; nothing when the history counts.
   *
   * @param kinds of faults that the schedule holds
   */
  public static List<String> missing(History history, Stored stored, Set<String> kinds) {
    List<String> missing = new ArrayList<>();
    Set<String> stopRequested =
        history.requests().commands().stream()
            .filter(command -> command.name().equals("stop"))
            .map(History.Command::run)
            .collect(Collectors.toSet());
    long started =
        history.requests().starts().stream()
            .filter(start -> start.runs().stream().noneMatch(stopRequested::contains))
            .count();
    Set<String> tags =
        history.requests().starts().stream().map(History.Start::tag).collect(Collectors.toSet());
    long finished =
        stored.runs().stream()
            .filter(Run::finished)
            .filter(run -> tags.contains(run.tag()))
            .filter(run -> !stopRequested.contains(run.id()))
            .count();
    if (started == 0 || finished < FINISHED * started) {
      missing.add("%d of %d runs finished".formatted(finished, started));
    }
    long hits = history.faults().stream().filter(FaultWindow::hit).count();
    if (hits < HITS * history.faults().size()) {
      missing.add("%d of %d faults hit a running task".formatted(hits, history.faults().size()));
    }
    Duration watched = new Explanations(history).withoutTakeOvers();
    if (watched.compareTo(WITHOUT_TAKEOVERS) < 0) {
      missing.add("takeovers were violations for %d s only".formatted(watched.toSeconds()));
    }
    Map<String, Long> byKind =
        history.faults().stream()
            .collect(Collectors.groupingBy(FaultWindow::kind, Collectors.counting()));
    kinds.stream()
        .sorted()
        .filter(kind -> byKind.getOrDefault(kind, 0L) < EACH_KIND)
        .forEach(kind -> missing.add("%s fewer than %d times".formatted(kind, EACH_KIND)));
    return List.copyOf(missing);
  }
}
