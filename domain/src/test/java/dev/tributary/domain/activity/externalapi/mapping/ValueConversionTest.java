package dev.tributary.domain.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.ValueCell;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueConversionTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "TEXT, 0798208, 0798208",
    "INTEGER, 0042, 42",
    "INTEGER, -9223372036854775808, -9223372036854775808",
    "DECIMAL, 12.50, 12.50",
    "DECIMAL, 1e3, 1000",
    "BOOLEAN, TRUE, true",
    "BOOLEAN, 0, false",
    "DATE, 2028-02-29, 2028-02-29",
    "TIME, 08:05, 08:05",
    "DATETIME, 2026-11-24T10:00:00+01:00, 2026-11-24T09:00:00Z",
    "DATETIME, 2026-07-01T12:00:00, 2026-07-01T10:00:00Z",
  })
  void reads_texts(ValueType type, String text, String expected) {
    assertThat(convert(type, new JsonText(text))).isEqualTo(new ValueCell(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 1.5, WRONG_TYPE",
    "INTEGER, 9223372036854775808, NUMBER_TOO_LARGE",
    "INTEGER, 1e999999999, NUMBER_TOO_LARGE",
    "INTEGER, ' 1', NO_NUMBER",
    "INTEGER, 0x1F, NO_NUMBER",
    "DECIMAL, NaN, NO_NUMBER",
    "DECIMAL, 1e999999999, NUMBER_TOO_LARGE",
    "DECIMAL, 1e-999999999, NUMBER_TOO_LARGE",
    "BOOLEAN, yes, NO_BOOLEAN",
    "DATE, 2026-02-29, NO_INSTANT",
    "DATE, +12026-01-01, NO_INSTANT",
    "DATE, 2026-13-01, NO_INSTANT",
    "DATE, 2026-00-01, NO_INSTANT",
    "DATE, 2026-04-31, NO_INSTANT",
    "DATE, 2026-01-00, NO_INSTANT",
    "DATE, 0000-01-01, NO_INSTANT",
    "DATE, 2026/01/01, NO_INSTANT",
    "DATE, 2026-1-01x, NO_INSTANT",
    "TIME, 25:00, NO_INSTANT",
    "DATETIME, 24 November, NO_INSTANT",
    "DATETIME, 2026-11-24T24:00:00Z, NO_INSTANT",
    "DATETIME, 0000-00-00 00:00:00, NO_INSTANT",
    "DATETIME, 1795514400000, NO_INSTANT",
    "DATETIME, /Date(1795514400000)/, NO_INSTANT",
    "DATETIME, 2026-W48-2, NO_INSTANT",
    "DATETIME, 2026-11-24T10:00:00+25:00, NO_INSTANT",
    "DATETIME, '2026-11-24T10:00:00[Nowhere/Land]', NO_INSTANT",
    "DATE, 2026-11-24x, NO_INSTANT",
    "TIME, 10:00:00+01, NO_INSTANT",
    "TIME, 2026-11-24, NO_INSTANT",
  })
  void leaves_out_what_does_not_fit(ValueType type, String text, InvalidValueReason reason) {
    assertThat(convert(type, new JsonText(text)))
        .isInstanceOfSatisfying(
            InvalidCell.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
  }

  /** As PostgreSQL, MySQL, SQL Server, Oracle, BigQuery and Java write moments. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:00:00Z, 2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00, 2026-11-24T09:00:00Z",
    "2026-11-24 10:00:00, 2026-11-24T09:00:00Z",
    "2026-11-24 10:00:00.0, 2026-11-24T09:00:00Z",
    "2026-11-24 10:00, 2026-11-24T09:00:00Z",
    "2026-11-24 10:00:00+00, 2026-11-24T10:00:00Z",
    "2026-11-24 10:00:00.123456+01, 2026-11-24T09:00:00.123456Z",
    "2026-11-24 10:00:00.1234567 +01:00, 2026-11-24T09:00:00.123456700Z",
    "2026-11-24 10:00:00 UTC, 2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00+0000, 2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00-0330, 2026-11-24T13:30:00Z",
    "2026-11-24T10:00:00.000+0100, 2026-11-24T09:00:00Z",
    "2026-11-24T10:00:00+01:00, 2026-11-24T09:00:00Z",
    "2026-11-24T10:00:00+01, 2026-11-24T09:00:00Z",
    "2026-11-24T10:00:00-00:00, 2026-11-24T10:00:00Z",
    "2026-11-24T10:00Z, 2026-11-24T10:00:00Z",
    "2026-11-24, 2026-11-23T23:00:00Z",
    "2026-11-24T10:00:00.123456789Z, 2026-11-24T10:00:00.123456789Z",
    "2026-11-24T10:00:00.1234567890123Z, 2026-11-24T10:00:00.123456789Z",
    "'2026-11-24T10:00:00,123Z', 2026-11-24T10:00:00.123Z",
    "2026-11-24t10:00:00z, 2026-11-24T10:00:00Z",
    "2026-03-29T02:30:00, 2026-03-29T01:30:00Z",
    "2026-11-24T10:00:00Z[Europe/Berlin], 2026-11-24T10:00:00Z",
    "2026-11-24T10:00:00[America/New_York], 2026-11-24T15:00:00Z",
  })
  void reads_instants_as_databases_and_programs_write_them(String text, String expected) {
    assertThat(convert(ValueType.DATETIME, new JsonText(text))).isEqualTo(new ValueCell(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, 2026-11-24T23:30:00Z, 2026-11-25",
    "DATE, 2026-11-24T00:30:00+01:00, 2026-11-24",
    "DATE, 2026-11-24 23:30:00, 2026-11-24",
    "DATE, 2026-11-24t10:00:00z, 2026-11-24",
    "TIME, 2026-11-24T23:30:00Z, 00:30",
    "TIME, '10:00:00,5', 10:00:00.500",
    "TIME, 10:00:00.1234567890, 10:00:00.123456789",
  })
  void takes_day_and_time_of_an_instant_in_the_zone_of_the_column(
      ValueType type, String text, String expected) {
    assertThat(convert(type, new JsonText(text))).isEqualTo(new ValueCell(expected));
  }

  @ParameterizedTest
  @CsvSource({"DECIMAL, 1e999", "DECIMAL, 1e-1000", "JSON, 1e999"})
  void takes_numbers_of_a_thousand_digits(ValueType type, String text) {
    assertThat(convert(type, number(text))).isInstanceOf(ValueCell.class);
  }

  @ParameterizedTest
  @CsvSource({"DECIMAL, 1e1000", "DECIMAL, 1e-1001", "JSON, 1e131071", "JSON, 1e-16383"})
  void refuses_numbers_of_more_digits_however_short_they_are_written(ValueType type, String text) {
    assertThat(convert(type, number(text)))
        .isInstanceOfSatisfying(
            InvalidCell.class,
            bad -> assertThat(bad.reason()).isEqualTo(InvalidValueReason.NUMBER_TOO_LARGE));
  }

  @Test
  void refuses_json_whose_numbers_are_huge_together() {
    JsonValue many = new JsonArray(Collections.nCopies(1_001, number("1e999")));

    assertThat(convert(ValueType.JSON, many)).isInstanceOf(InvalidCell.class);
  }

  @Test
  void keeps_numbers_and_booleans_as_text_where_text_is_wanted() {
    assertThat(convert(ValueType.TEXT, number("1.50"))).isEqualTo(new ValueCell("1.50"));
    assertThat(convert(ValueType.TEXT, new JsonBoolean(true))).isEqualTo(new ValueCell("true"));
  }

  @Test
  void takes_whole_numbers_however_they_are_written() {
    assertThat(convert(ValueType.INTEGER, number("1.0"))).isEqualTo(new ValueCell("1"));
    assertThat(convert(ValueType.INTEGER, number("12E2"))).isEqualTo(new ValueCell("1200"));
    assertThat(convert(ValueType.INTEGER, number("0E+999999"))).isEqualTo(new ValueCell("0"));
  }

  @Test
  void counts_characters_as_people_do() {
    OutboundColumn two = TestColumn.of(ValueType.TEXT).maxLength(2).column();
    assertThat(convert(two, new JsonText("😀😀"))).isEqualTo(new ValueCell("😀😀"));
    assertThat(convert(two, new JsonText("😀😀a"))).isInstanceOf(InvalidCell.class);
  }

  @Test
  void refuses_characters_that_cannot_be_stored_also_inside_json() {
    for (String bad : List.of("a\0", "\uD83D", "\uDE00x", "x\uD83Dy")) {
      assertThat(convert(ValueType.TEXT, new JsonText(bad))).isInstanceOf(InvalidCell.class);
      assertThat(convert(ValueType.JSON, object(Map.of("k", new JsonText(bad)))))
          .isInstanceOf(InvalidCell.class);
      assertThat(convert(ValueType.JSON, object(Map.of(bad, JsonNull.NULL))))
          .isInstanceOf(InvalidCell.class);
    }
  }

  @Test
  void keeps_json_as_it_came() {
    JsonValue value =
        new JsonArray(List.of(number("1.10"), new JsonText("\"\\\n\u0001"), JsonNull.NULL));
    assertThat(convert(ValueType.JSON, value))
        .isEqualTo(new ValueCell("[1.10,\"\\\"\\\\\\n\\u0001\",null]"));
  }

  @Test
  void reads_dates_and_times_by_their_pattern() {
    assertThat(formatted(ValueType.DATE, "dd/MM/yyyy", "29/02/2028"))
        .isEqualTo(new ValueCell("2028-02-29"));
    assertThat(formatted(ValueType.DATE, "dd/MM/yyyy", "29/02/2026"))
        .isInstanceOf(InvalidCell.class);
    assertThat(formatted(ValueType.TIME, "HHmm", "0805")).isEqualTo(new ValueCell("08:05"));
    assertThat(formatted(ValueType.DATETIME, "dd-MM-yyyy HH:mm", "24-11-2026 10:00"))
        .isEqualTo(new ValueCell("2026-11-24T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd HH:mm VV, 2026-11-24 10:00 America/New_York, 2026-11-24T15:00:00Z",
    "yyyy-MM-dd HH:mm z, 2026-07-01 10:00 UTC, 2026-07-01T10:00:00Z",
    "yyyy-MM-dd HH:mm XXX'['VV']', 2026-10-25 02:30 +01:00[Europe/Paris], 2026-10-25T01:30:00Z",
  })
  void a_date_with_time_lies_in_the_zone_it_names(String pattern, String text, String expected) {
    assertThat(formatted(ValueType.DATETIME, pattern, text)).isEqualTo(new ValueCell(expected));
  }

  @Test
  void takes_what_a_pattern_has_in_quotes_as_it_is() {
    assertThat(formatted(ValueType.DATE, "'day' d''M 'year' yyyy", "day 1'2 year 2026"))
        .isEqualTo(new ValueCell("2026-02-01"));
  }

  @Test
  void keeps_no_more_of_a_bad_value_than_its_beginning() {
    assertThat(convert(ValueType.INTEGER, new JsonText("x".repeat(5000))))
        .isEqualTo(new InvalidCell(InvalidValueReason.NO_NUMBER, "x".repeat(1000)));
  }

  @Property
  void keeps_every_digit_of_a_decimal(
      @ForAll @BigRange(min = "-1e30", max = "1e30") @Scale(20) BigDecimal number) {
    Cell cell = convert(ValueType.DECIMAL, new JsonNumber(number));
    assertThat(new BigDecimal(((ValueCell) cell).text())).isEqualTo(number);
  }

  @Property
  void a_text_is_either_stored_as_it_is_or_left_out(@ForAll String text) {
    OutboundColumn long_ = TestColumn.of(ValueType.TEXT).maxLength(10_000).column();
    boolean storable = text.indexOf('\0') < 0 && encodable(text);
    assertThat(convert(long_, new JsonText(text)))
        .isEqualTo(storable ? new ValueCell(text) : convert(long_, new JsonText(text)));
    assertThat(convert(long_, new JsonText(text)) instanceof ValueCell).isEqualTo(storable);
  }

  private static boolean encodable(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static Cell formatted(ValueType type, String format, String text) {
    return convert(TestColumn.of(type).pattern(format).column(), new JsonText(text));
  }

  private static Cell convert(ValueType type, JsonValue value) {
    return convert(OutboundColumn.of("a", type), value);
  }

  private static Cell convert(OutboundColumn column, JsonValue value) {
    return new ValueConversion(column, AMSTERDAM, Digits.DEFAULT).convert(value);
  }

  private static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text));
  }

  private static JsonObject object(Map<String, JsonValue> members) {
    return new JsonObject(new LinkedHashMap<>(members));
  }
}
