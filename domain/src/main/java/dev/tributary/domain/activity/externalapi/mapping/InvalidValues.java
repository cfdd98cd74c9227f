package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the values that did not fit, by column and reason, and retains the first few of each. */
public final class InvalidValues {
  /** Stands for the name of a column where the element as a whole does not fit. */
  public static final String WHOLE_ELEMENT = "";

  private static final int SAMPLES = 3;

  private final Map<InvalidValueReason, Tally> elements = new EnumMap<>(InvalidValueReason.class);
  private final List<Map<InvalidValueReason, Tally>> tallies = new ArrayList<>();
  private final List<OutboundColumn> columns;
  private long rejected;

  InvalidValues(List<OutboundColumn> columns) {
    this.columns = columns;
    columns.forEach(_ -> tallies.add(new EnumMap<>(InvalidValueReason.class)));
  }

  /** A value as it began, and the line it stood in. */
  public record Sample(long line, String seen) {}

  /**
   * Values of one column that did not fit for one reason.
   *
   * @param column its name, or {@link #WHOLE_ELEMENT}
   */
  public record Entry(
      String column,
      InvalidValueReason reason,
      ErrorAction treatment,
      long count,
      List<Sample> samples) {
    public Entry {
      samples = List.copyOf(samples);
    }
  }

  void add(int column, long line, InvalidCell bad) {
    rejected += columns.get(column).rules().onError().treatment() == ErrorAction.REJECTED ? 1 : 0;
    tallies.get(column).computeIfAbsent(bad.reason(), _ -> new Tally()).add(line, bad.seen());
  }

  void addElement(long line, InvalidCell bad) {
    rejected++;
    elements.computeIfAbsent(bad.reason(), _ -> new Tally()).add(line, bad.seen());
  }

  /** How many lines were left out so far. */
  public long rejected() {
    return rejected;
  }

  /** One entry for each column and reason, in the order of the columns; elements come first. */
  public List<Entry> all() {
    List<Entry> all = new ArrayList<>();
    add(all, WHOLE_ELEMENT, ErrorAction.REJECTED, elements);
    for (int i = 0; i < columns.size(); i++) {
      OutboundColumn column = columns.get(i);
      add(all, column.name(), column.rules().onError().treatment(), tallies.get(i));
    }
    return all;
  }

  private static void add(
      List<Entry> all,
      String column,
      ErrorAction treatment,
      Map<InvalidValueReason, Tally> tallies) {
    tallies.forEach(
        (reason, tally) ->
            all.add(new Entry(column, reason, treatment, tally.count, tally.samples)));
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
