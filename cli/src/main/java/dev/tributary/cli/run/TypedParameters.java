package dev.tributary.cli.run;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Converts arguments of a command line to the JSON types that the workflow declares. Values that do
 * not fit, and undeclared ones, stay text: the program validates them.
 */
public final class TypedParameters {
  private TypedParameters() {}

  public static Map<String, Object> of(Map<String, String> given, Map<String, String> types) {
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
