package dev.tributary.domain.worktable;

import dev.tributary.domain.value.ValueType;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of a work table as people see it.
 *
 * @param name unique in its table, used in expressions and messages: {@code zipCode}
 * @param label what a person reads
 * @param personal the resources whose personal data it holds, by name; empty for none
 */
public record Column(String name, String label, ValueType type, Set<String> personal) {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]{0,62}");

  /** A column without personal data. */
  public Column(String name, String label, ValueType type) {
    this(name, label, type, Set.of());
  }

  public Column {
    personal = Set.copyOf(personal);
    if (!isValidName(name)) {
      throw new IllegalArgumentException(
          "column name must be a letter or underscore followed by letters, digits or underscores, at most 63: '%s'"
              .formatted(name));
    }
  }

  public static boolean isValidName(String name) {
    return FORM.matcher(name).matches();
  }

  public static Column of(String name, ValueType type) {
    return new Column(name, name, type);
  }
}
