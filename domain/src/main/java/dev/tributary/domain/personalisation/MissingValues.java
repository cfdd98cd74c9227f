package dev.tributary.domain.personalisation;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What happens where a field of the message has no value for a person.
 *
 * @param defaults by field as the message names it; used by {@link Policy#DEFAULT}
 */
public record MissingValues(Policy policy, SequencedMap<String, String> defaults) {

  public enum Policy {
    /** This person gets no message. */
    SKIP,
    /** The field's default stands there; a person is skipped for a field without one. */
    DEFAULT,
    /** Nothing stands there. */
    EMPTY
  }

  public static final MissingValues SKIP = new MissingValues(Policy.SKIP, new LinkedHashMap<>());

  public MissingValues {
    defaults = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(defaults));
  }

  /**
   * What stands in the place of a missing value; empty when the person is skipped.
   *
   * @param field as the message names it
   */
  public Optional<String> replacement(String field) {
    return switch (policy) {
      case SKIP -> Optional.empty();
      case DEFAULT -> Optional.ofNullable(defaults.get(field));
      case EMPTY -> Optional.of("");
    };
  }
}
