package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A single value that stands beside the rows. */
record Signal(JsonPointer at, JsonValue value) {
  private static final int DEEPEST = 6;
  private static final int MOST = 1_000;
  private static final int MOST_DIGITS = 20;

  /** The values of a document that stand in no array. */
  static List<Signal> in(JsonValue body) {
    List<Signal> signals = new ArrayList<>();
    collect(body, JsonPointer.ROOT, signals);
    return signals;
  }

  private static void collect(JsonValue value, JsonPointer at, List<Signal> found) {
    if (found.size() == MOST || at.tokens().size() > DEEPEST) {
      return;
    }
    switch (value) {
      case JsonObject object ->
          object.members().forEach((name, member) -> collect(member, at.member(name), found));
      case JsonArray _ -> {}
      case JsonText _, JsonNumber _, JsonBoolean _, JsonNull _ -> found.add(new Signal(at, value));
    }
  }

  /** The name without marks and case: {@code nextpagetoken}. */
  String name() {
    return at.root() ? "" : plain(at.tokens().getLast());
  }

  String writtenName() {
    return at.root() ? "" : at.tokens().getLast();
  }

  /** The name of what it stands in, without marks and case. */
  String parent() {
    int size = at.tokens().size();
    return size < 2 ? "" : plain(at.tokens().get(size - 2));
  }

  /** Its text or number; empty for all else. */
  String text() {
    return switch (value) {
      case JsonText(var text) -> text;
      case JsonNumber(var number) when isShort(number) -> number.toPlainString();
      case JsonNumber _, JsonBoolean _, JsonNull _, JsonArray _, JsonObject _ -> "";
    };
  }

  OptionalInt number() {
    return text().matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(text()))
        : OptionalInt.empty();
  }

  boolean address() {
    return value instanceof JsonText(var text)
        && (text.startsWith("https://")
            || text.startsWith("http://")
            || text.startsWith("/")
            || text.startsWith("?"));
  }

  /** Whether its digits, written out, are few. */
  private static boolean isShort(BigDecimal number) {
    return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
  }

  static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
