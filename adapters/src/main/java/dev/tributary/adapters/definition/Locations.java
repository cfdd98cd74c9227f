package dev.tributary.adapters.definition;

import dev.tributary.domain.workflow.WorkflowProblem;
import java.util.HashMap;
import java.util.Map;

/** Where the parts of a definition stand in its text. */
public final class Locations {
  private record At(int line, int column) {}

  private final Map<String, At> byPlace = new HashMap<>();

  /**
   * @param line from 1
   * @param column from 1
   */
  void put(String place, int line, int column) {
    byPlace.put(place, new At(line, column));
  }

  /** Moves {@code place} and everything in it: its name became known behind its beginning. */
  void rename(String place, String name) {
    Map<String, At> moved = new HashMap<>();
    byPlace.forEach(
        (known, at) -> {
          if (known.equals(place)
              || known.startsWith(place + ".")
              || known.startsWith(place + "[")) {
            moved.put(name + known.substring(place.length()), at);
          }
        });
    byPlace.putAll(moved);
  }

  /** The problem at its own place, or at the nearest part around it that is in the text. */
  LocatedProblem locate(WorkflowProblem problem) {
    String place = problem.place();
    while (!place.isEmpty() && !byPlace.containsKey(place)) {
      place = around(place);
    }
    At at = byPlace.getOrDefault(place, new At(0, 0));
    return new LocatedProblem(problem, at.line(), at.column());
  }

  private static String around(String place) {
    int end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
    return end < 0 ? "" : place.substring(0, end);
  }
}
