package dev.tributary.adapters.setting;

import java.util.Arrays;
import java.util.List;

/**
 * When a form asks for a setting: by the value of another one.
 *
 * @param path of the other one, from the object that holds the setting; {@code ../} leads to the
 *     object around it
 * @param values as they are written; {@code ""} for none
 */
public record Condition(String path, Comparison comparison, List<String> values) {
  private static final String ABOVE = "../";

  /** How the value is compared with the listed ones. */
  public enum Comparison {
    ONE_OF,
    NONE_OF
  }

  public Condition {
    values = List.copyOf(values);
  }

  /** A choice is one of {@code choices}. */
  public static Condition is(String setting, Enum<?>... choices) {
    return new Condition(setting, Comparison.ONE_OF, names(choices));
  }

  /** A choice whose values are no enum is one of {@code values}. */
  public static Condition is(String setting, String... values) {
    return new Condition(setting, Comparison.ONE_OF, List.of(values));
  }

  /** A choice is none of {@code choices}. */
  public static Condition isNot(String setting, Enum<?>... choices) {
    return new Condition(setting, Comparison.NONE_OF, names(choices));
  }

  /** A toggle is on. */
  public static Condition isOn(String setting) {
    return new Condition(setting, Comparison.ONE_OF, List.of("true"));
  }

  /** A toggle is off. */
  public static Condition isOff(String setting) {
    return new Condition(setting, Comparison.ONE_OF, List.of("false"));
  }

  /** A field is not empty. */
  public static Condition isSet(String setting) {
    return new Condition(setting, Comparison.NONE_OF, List.of(""));
  }

  public boolean holds(String value) {
    return values.contains(value) == (comparison == Comparison.ONE_OF);
  }

  /** The same condition seen from the object that holds the one at {@code start}. */
  public Condition within(String start) {
    if (path.startsWith(ABOVE)) {
      String around = start.substring(0, Math.max(0, start.lastIndexOf('.')));
      return new Condition(path.substring(ABOVE.length()), comparison, values).within(around);
    }
    return start.isEmpty() ? this : new Condition(start + "." + path, comparison, values);
  }

  private static List<String> names(Enum<?>... choices) {
    return Arrays.stream(choices).map(SettingsReader::choiceName).toList();
  }
}
