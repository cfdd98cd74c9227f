package dev.tributary.domain.activity.externalapi.sample;

import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The values of one property in a sample, and the column that can hold them all. */
final class ObservedValues {
  private static final int EXAMPLE = 80;
  private static final int LONGEST_LABEL = 100;

  private final Set<ValueType> types = EnumSet.noneOf(ValueType.class);
  private int longest;
  private String example = "";

  /** What {@code value} alone asks for. */
  static ObservedValues of(JsonValue value) {
    ObservedValues values = new ObservedValues();
    values.add(value);
    return values;
  }

  void add(JsonValue value) {
    Optional<ValueType> type = DetectedTypes.of(value);
    if (type.isEmpty()) {
      return;
    }
    String text = value instanceof JsonText(var string) ? string : value.text();
    types.add(value instanceof JsonText ? TextTypes.of(text) : type.get());
    longest = Math.max(longest, text.codePointCount(0, text.length()));
    example = example.isEmpty() ? beginning(text, EXAMPLE) : example;
  }

  boolean scalar() {
    return !types.contains(ValueType.JSON);
  }

  /**
   * The column for them. Objects, arrays and what stands beside the rows are offered, but left out
   * unless a person wants.
   */
  SampleColumn column(String name, String property, JsonPointer path, ColumnOrigin from) {
    return new SampleColumn(
        new OutboundColumn(
            name,
            property.isBlank() ? name : beginning(property, LONGEST_LABEL),
            path.toString(),
            from,
            common(),
            ColumnFormat.PLAIN.withMaxLength(length()),
            ValueRules.DEFAULT,
            !scalar() || from == ColumnOrigin.RESPONSE),
        example);
  }

  private ValueType common() {
    return new DetectedTypes(types).common();
  }

  private int length() {
    int room = ColumnFormat.DEFAULT_LENGTH;
    while (common() == ValueType.TEXT && room < longest) {
      room = room * 2 + 1;
    }
    return room;
  }

  private static String beginning(String text, int most) {
    int end = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, end));
  }
}
