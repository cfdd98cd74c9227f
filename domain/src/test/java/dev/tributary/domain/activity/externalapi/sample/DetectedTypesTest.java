package dev.tributary.domain.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DetectedTypesTest {
  @ParameterizedTest
  @CsvSource({
    "'', TEXT",
    "TEXT, TEXT",
    "INTEGER, INTEGER",
    "BOOLEAN, BOOLEAN",
    "JSON, JSON",
    "INTEGER DECIMAL, DECIMAL",
    "INTEGER TEXT, TEXT",
    "BOOLEAN INTEGER, TEXT",
    "JSON TEXT, JSON"
  })
  void one_column_can_hold_all_values(String types, ValueType common) {
    Set<ValueType> seen =
        Stream.of(types.split(" "))
            .filter(type -> !type.isEmpty())
            .map(ValueType::valueOf)
            .collect(Collectors.toSet());
    assertThat(new DetectedTypes(seen).common()).isEqualTo(common);
  }

  static List<List<Object>> values() {
    return List.of(
        List.of(new JsonText("01234"), Optional.of(ValueType.TEXT)),
        List.of(JsonNumber.of(7), Optional.of(ValueType.INTEGER)),
        List.of(new JsonNumber(new BigDecimal("7.0")), Optional.of(ValueType.DECIMAL)),
        List.of(
            new JsonNumber(new BigDecimal("9223372036854775808")), Optional.of(ValueType.DECIMAL)),
        List.of(new JsonBoolean(false), Optional.of(ValueType.BOOLEAN)),
        List.of(new JsonArray(List.of()), Optional.of(ValueType.JSON)),
        List.of(JsonNull.NULL, Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_asks_for_a_type(List<Object> each) {
    assertThat(DetectedTypes.of((JsonValue) each.getFirst())).isEqualTo(each.getLast());
  }
}
