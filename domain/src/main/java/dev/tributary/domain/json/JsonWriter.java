package dev.tributary.domain.json;

import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;

/** Writes values as JSON text (RFC 8259) without white space. */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JsonWriter() {}

  public static void append(StringBuilder out, JsonValue value) {
    switch (value) {
      case JsonText(var text) -> appendText(out, text);
      case JsonNumber(var number) -> out.append(number);
      case JsonBoolean(var truth) -> out.append(truth);
      case JsonNull() -> out.append("null");
      case JsonArray array -> appendArray(out, array);
      case JsonObject object -> appendObject(out, object);
    }
  }

  private static void appendArray(StringBuilder out, JsonArray array) {
    String separator = "";
    out.append('[');
    for (JsonValue element : array.elements()) {
      append(out.append(separator), element);
      separator = ",";
    }
    out.append(']');
  }

  private static void appendObject(StringBuilder out, JsonObject object) {
    String separator = "";
    out.append('{');
    for (var member : object.members().entrySet()) {
      appendText(out.append(separator), member.getKey());
      append(out.append(':'), member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> appendPlain(out, text, i);
      }
    }
    out.append('"');
  }

  /** Half a surrogate pair has no UTF-8 form: it is escaped, as control characters are. */
  private static void appendPlain(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    if (c < ' ' || half(text, i)) {
      out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
      out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
    } else {
      out.append(c);
    }
  }

  private static boolean half(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
