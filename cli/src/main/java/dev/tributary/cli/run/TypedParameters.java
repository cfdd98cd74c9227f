package dev.tributary.cli.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives words from a command line the JSON types that the workflow declares. What does not fit, and
 * what is not declared, stays text: the program judges it and says what it would take.
 */
final class TypedParameters {
  private TypedParameters() {}

  static Map<String, Object> of(Map<String, String> given, Map<String, String> types) {
    Map<String, Object> typed = new LinkedHashMap<>();
    given.forEach((name, text) -> typed.put(name, value(text, types.getOrDefault(name, "text"))));
    return typed;
  }

  private static Object value(String text, String type) {
    try {
      return switch (type) {
        case "integer" -> Long.valueOf(text.strip());
        case "decimal" -> new BigDecimal(text.strip());
        case "boolean" ->
            switch (text.strip()) {
              case "true" -> true;
              case "false" -> false;
              default -> text;
            };
        default -> text;
      };
    } catch (NumberFormatException otherType) {
      return text;
    }
  }
}
