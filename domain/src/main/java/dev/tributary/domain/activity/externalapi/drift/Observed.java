package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.activity.externalapi.mapping.ObservedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What responses were like.
 *
 * @param lines elements that were read
 * @param rejected those of them that became no row
 * @param columns what was seen of each included column
 * @param others names of properties that no column names
 */
public record Observed(
    long lines, long rejected, List<ObservedColumn> columns, Set<String> others) {
  public Observed {
    columns = List.copyOf(columns);
    others = Set.copyOf(others);
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
    Set<String> names = new TreeSet<>(others);
    names.addAll(next.others);
    return new Observed(lines + next.lines, rejected + next.rejected, all, names);
  }
}
