package dev.tributary.adapters.activity.externalapi.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tributary.domain.activity.externalapi.mapping.MalformedReason;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonKind;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What begins at the current token of a document: its kind, type, or value of limited size. */
final class ValueReader {
  /** Characters of the longest integer of 64 bits. */
  private static final int LONGEST_INTEGER = 20;

  private final StrictJsonParser json;
  private final JsonParser parser;
  private long room;

  /**
   * @param json moves {@code parser} from token to token
   */
  ValueReader(StrictJsonParser json, JsonParser parser) {
    this.json = json;
    this.parser = parser;
  }

  /** What kind of value begins at the current token. */
  JsonKind kind() {
    return switch (json.current()) {
      case START_OBJECT -> JsonKind.OBJECT;
      case START_ARRAY -> JsonKind.ARRAY;
      case VALUE_STRING -> JsonKind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonKind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> JsonKind.BOOLEAN;
      case VALUE_NULL, NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          JsonKind.NULL;
    };
  }

  /**
   * The type that the value at the current token asks for; empty for null. The value may be one
   * that cannot be read: it is skipped, and counts for nothing.
   */
  Optional<ValueType> type() throws IOException {
    return switch (kind()) {
      case OBJECT, ARRAY -> Optional.of(ValueType.JSON);
      case TEXT -> Optional.of(ValueType.TEXT);
      case NUMBER -> numberType();
      case BOOLEAN -> Optional.of(ValueType.BOOLEAN);
      case NULL -> Optional.empty();
    };
  }

  private Optional<ValueType> numberType() throws IOException {
    return json.current() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= LONGEST_INTEGER
        ? DetectedTypes.of(new JsonNumber(new BigDecimal(parser.getText())))
        : Optional.of(ValueType.DECIMAL);
  }

  /** Allows a new element its full size. */
  void begin() {
    begin(json.limits().elementSize());
  }

  /** Allows what follows {@code size} characters. */
  void begin(long size) {
    room = size;
  }

  /** How many characters are left of what was allowed. */
  long room() {
    return room;
  }

  /** What begins at the current token, as a value; its size counts since {@link #begin()}. */
  JsonValue read() throws IOException {
    return switch (json.current()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> new JsonText(counted(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> JsonNull.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw json.here(MalformedReason.SYNTAX);
    };
  }

  private JsonValue object() throws IOException {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    while (json.next() != JsonToken.END_OBJECT) {
      String name = counted(parser.currentName());
      if (members.containsKey(name)) {
        json.duplicate();
      }
      json.next();
      members.put(name, read());
    }
    return new JsonObject(members);
  }

  private JsonValue array() throws IOException {
    List<JsonValue> elements = new ArrayList<>();
    while (json.next() != JsonToken.END_ARRAY) {
      count(1);
      elements.add(read());
    }
    return new JsonArray(elements);
  }

  private JsonValue number() throws IOException {
    count(parser.getTextLength());
    try {
      return new JsonNumber(parser.getDecimalValue());
    } catch (NumberFormatException | ArithmeticException _) {
      throw json.here(MalformedReason.SYNTAX);
    }
  }

  private String counted(String text) {
    count(text.length());
    return text;
  }

  private void count(int size) {
    room -= size + 1L;
    if (room < 0) {
      throw new ResponseRejected(
          ExternalApiErrorCode.ELEMENT_TOO_LARGE, json.limits().elementSize());
    }
  }
}
