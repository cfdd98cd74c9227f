package dev.tributary.domain.activity.externalapi.drift;

import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.value.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * How the responses of an execution differ from their mapping and from the last good run.
 *
 * @param lines elements that were read
 * @param rejected those of them that became no row
 * @param compared whether there was a last good run
 * @param differences by kind and name, also those that the settings ignore
 */
public record DriftReport(
    long lines, long rejected, boolean compared, List<Difference> differences) {
  /** More are not listed. */
  public static final int MOST = 200;

  public DriftReport {
    differences = List.copyOf(differences);
  }

  /** What differs. */
  public enum Kind {
    /** A property of the elements that no column names. */
    NEW,
    /** A column without any value. */
    MISSING,
    /** A column none of whose values fit. */
    UNFIT,
    /** A column with values of JSON types that it did not have. */
    OTHER_TYPE
  }

  /**
   * One difference.
   *
   * @param column the column; for a new one the name of the property, as people may see it
   * @param before the JSON types in the last good run; none when they are not known
   * @param now the JSON types in this execution; none when they are not known
   * @param action what the settings do about it
   * @param type of the column that can hold the values of a new property; empty for a column
   */
  public record Difference(
      Kind kind,
      String column,
      Set<JsonKind> before,
      Set<JsonKind> now,
      DriftAction action,
      Optional<ValueType> type) {
    public Difference {
      before = Set.copyOf(before);
      now = Set.copyOf(now);
    }
  }

  /** The properties that no column names, with the types of columns for them. */
  public SequencedMap<String, ValueType> added() {
    SequencedMap<String, ValueType> added = new LinkedHashMap<>();
    differences.forEach(
        difference -> difference.type().ifPresent(type -> added.put(difference.column(), type)));
    return added;
  }

  /** Whether it differs from before or has rejects, so that it is worth a line of the journal. */
  public boolean isNotable() {
    return !differences.isEmpty() || rejected > 0;
  }
}
