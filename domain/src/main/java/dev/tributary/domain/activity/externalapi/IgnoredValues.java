package dev.tributary.domain.activity.externalapi;

import dev.tributary.domain.activity.externalapi.Cell.Bad;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the values that did not fit, by column and reason, and keeps the first few of each. */
public final class IgnoredValues {
  private static final int SAMPLES = 3;

  private final List<OutboundColumn> columns;
  private final List<Map<BadValue, Tally>> tallies = new ArrayList<>();

  IgnoredValues(List<OutboundColumn> columns) {
    this.columns = columns;
    columns.forEach(_ -> tallies.add(new EnumMap<>(BadValue.class)));
  }

  /** A value as it began, and the line it stood in. */
  public record Sample(long line, String seen) {}

  /** Values of one column that were left out for one reason. */
  public record Ignored(OutboundColumn column, BadValue reason, long count, List<Sample> samples) {
    public Ignored {
      samples = List.copyOf(samples);
    }
  }

  void add(int column, long line, Bad bad) {
    tallies.get(column).computeIfAbsent(bad.reason(), _ -> new Tally()).add(line, bad.seen());
  }

  /** One entry for each column and reason, in the order of the columns. */
  public List<Ignored> all() {
    List<Ignored> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      OutboundColumn column = columns.get(i);
      tallies
          .get(i)
          .forEach(
              (reason, tally) -> all.add(new Ignored(column, reason, tally.count, tally.samples)));
    }
    return all;
  }

  private static final class Tally {
    private long count;
    private final List<Sample> samples = new ArrayList<>();

    void add(long line, String seen) {
      count++;
      if (samples.size() < SAMPLES) {
        samples.add(new Sample(line, seen));
      }
    }
  }
}
