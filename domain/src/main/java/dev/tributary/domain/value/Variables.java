package dev.tributary.domain.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The event variables of a run at one place, in the order they were set. Immutable. */
public record Variables(SequencedMap<String, Variable> byName) {

  /** The number of rows in the last transition. */
  public static final String RECORD_COUNT = "recCount";

  public static final Variables NONE = new Variables(new LinkedHashMap<>());

  /**
   * A typed value.
   *
   * @param value {@code String}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code
   *     LocalDate}, {@code LocalTime} or {@code Instant}, by {@code type}; empty for null
   */
  public record Variable(ValueType type, Optional<Object> value) {
    public static Variable text(String value) {
      return new Variable(ValueType.TEXT, Optional.of(value));
    }

    public static Variable integer(long value) {
      return new Variable(ValueType.INTEGER, Optional.of(value));
    }
  }

  /** What an activity records of the rows that leave it. */
  public static Variables ofRecords(long rows) {
    return NONE.with(RECORD_COUNT, Variable.integer(rows));
  }

  public Variables {
    byName = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byName));
  }

  public Optional<Variable> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** These variables with {@code name} set. */
  public Variables with(String name, Variable variable) {
    SequencedMap<String, Variable> all = new LinkedHashMap<>(byName);
    all.put(name, variable);
    return new Variables(all);
  }

  /**
   * Those that {@code before} does not have with the same value, without the count of rows: every
   * transition has one of its own.
   */
  public Variables changedSince(Variables before) {
    SequencedMap<String, Variable> changed = new LinkedHashMap<>(byName);
    changed.remove(RECORD_COUNT);
    changed.entrySet().removeAll(before.byName().entrySet());
    return new Variables(changed);
  }

  /** These variables overlaid with {@code stronger}. */
  public Variables overlaidWith(Variables stronger) {
    SequencedMap<String, Variable> all = new LinkedHashMap<>(byName);
    all.putAll((Map<String, Variable>) stronger.byName());
    return new Variables(all);
  }
}
