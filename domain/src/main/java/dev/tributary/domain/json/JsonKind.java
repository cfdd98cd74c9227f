package dev.tributary.domain.json;

import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.Locale;

/** The kinds of JSON values. The number selects the text. */
public enum JsonKind {
  OBJECT(0),
  ARRAY(1),
  TEXT(2),
  NUMBER(3),
  BOOLEAN(4),
  NULL(5);

  private final long choice;

  JsonKind(long choice) {
    this.choice = choice;
  }

  /** What selects its name in the text of a message; a {@code long}, as numbers are read back. */
  public long choice() {
    return choice;
  }

  /** The word of JSON, which is the same in every language. */
  public String word() {
    return this == TEXT ? "string" : name().toLowerCase(Locale.ROOT);
  }

  public static JsonKind of(JsonValue value) {
    return switch (value) {
      case JsonObject _ -> OBJECT;
      case JsonArray _ -> ARRAY;
      case JsonText _ -> TEXT;
      case JsonNumber _ -> NUMBER;
      case JsonBoolean _ -> BOOLEAN;
      case JsonNull _ -> NULL;
    };
  }
}
