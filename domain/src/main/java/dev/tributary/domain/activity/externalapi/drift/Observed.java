package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What responses were like.
 *
 * @param lines elements that were read
 * @param rejected those of them that became no row
 * @param columns what was seen of each included column
 * @param others the types of properties that no column names, by their names
 */
public record Observed(
    long lines, long rejected, List<ObservedColumn> columns, Map<String, DetectedTypes> others) {
  /** Names of other properties that are kept. */
  public static final int MOST_OTHERS = 1_000;

  public Observed {
    columns = List.copyOf(columns);
    others = Map.copyOf(others);
  }

  /** Whether more than {@code percent} of the lines were rejected. */
  public boolean rejectsMoreThan(int percent) {
    return rejected * DriftSettings.ALL > lines * percent;
  }

  /** This and the next page, of the same columns. */
  public Observed and(Observed next) {
    List<ObservedColumn> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      all.add(columns.get(i).and(next.columns.get(i)));
    }
    return new Observed(lines + next.lines, rejected + next.rejected, all, othersAnd(next.others));
  }

  /** A repeat keeps the same names. */
  private Map<String, DetectedTypes> othersAnd(Map<String, DetectedTypes> next) {
    Map<String, DetectedTypes> both = new HashMap<>(others);
    new TreeMap<>(next)
        .forEach(
            (name, types) -> {
              if (both.size() < MOST_OTHERS || both.containsKey(name)) {
                both.merge(name, types, DetectedTypes::and);
              }
            });
    return both;
  }
}
