package dev.tributary.domain.profile;

import dev.tributary.domain.value.Value;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person, with a value for each column of the resource.
 *
 * @param values by the names of the columns, in their order
 */
public record Profile(ProfileId id, Map<String, Value> values) {
  public Profile {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of a column; nothing for one that there is not. */
  public Value value(String column) {
    return values.getOrDefault(column, new Value.NullValue());
  }

  /** The text of a column; empty for anything else. */
  public String text(String column) {
    return value(column) instanceof Value.TextValue(var text) ? text : "";
  }

  /** Whether a column holds true. */
  public boolean isTrue(String column) {
    return value(column) instanceof Value.BooleanValue(var yes) && yes;
  }

  /** When it was last changed. */
  public Instant lastModified() {
    return value(ProfileColumns.LAST_MODIFIED) instanceof Value.InstantValue(var at)
        ? at
        : Instant.EPOCH;
  }

  /** The version: the microseconds of its last change. */
  public long version() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, lastModified());
  }
}
