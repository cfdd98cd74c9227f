package dev.tributary.application.run.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.run.InMemoryRunJournal.Line;
import dev.tributary.domain.run.RunErrorCode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what has happened in all schedules, so that a simulation of nothing is noticed. */
final class Occurrences {
  private static final List<String> EXPECTED =
      List.of(
          "late",
          "staleSave",
          "run.takenOver",
          "wait.timeUntil",
          "wait.signal",
          "wait.signalUntil",
          "run.woken.signal",
          "run.woken.due",
          "wakeUpTooLate",
          "run.joinCancelled",
          "run.commanded.stop",
          "run.commanded.pause",
          "run.commanded.resume",
          "run.commanded.restart",
          "run.commanded.rerunFrom",
          "run.commanded.rerunFromRevision",
          "run.commanded.skip",
          "run.commanded.hold",
          "run.commanded.release",
          "run.skipped",
          "run.stopped",
          "run.failed",
          "run.finished",
          "run.finishedWithWarnings",
          "run." + RunErrorCode.NODES_DIED.id());

  private final Map<String, Integer> counts = new TreeMap<>();

  void late() {
    add("late", 1);
  }

  void tooLate(int times) {
    add("wakeUpTooLate", times);
  }

  /** Adds what a schedule has left in its stores. */
  void count(SimulatedStores stores) {
    add("staleSave", stores.runs.staleSaves());
    for (Line line : stores.journal.lines()) {
      add(line.message().key(), 1);
    }
  }

  void check() {
    assertThat(counts).containsKeys(EXPECTED.toArray(String[]::new)).doesNotContainValue(0);
  }

  @Override
  public String toString() {
    return counts.toString();
  }

  private void add(String occurrence, int times) {
    counts.merge(occurrence, times, Integer::sum);
  }
}
