package dev.tributary.domain.activity.externalapi.mapping;

import static dev.tributary.domain.value.ValueType.BOOLEAN;
import static dev.tributary.domain.value.ValueType.DATE;
import static dev.tributary.domain.value.ValueType.DECIMAL;
import static dev.tributary.domain.value.ValueType.INTEGER;
import static dev.tributary.domain.value.ValueType.JSON;
import static dev.tributary.domain.value.ValueType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.EmptyCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.ValueCell;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ColumnConversionTest {

  @Nested
  class An_empty_value {
    private static final Set<ValueType> NUMBERS = Set.of(INTEGER, DECIMAL);

    @Test
    void is_an_error_for_numbers_only_unless_set_otherwise() {
      for (ValueType type : ValueType.values()) {
        assertThat(convert(TestColumn.of(type), JsonNull.NULL))
            .as(type.name())
            .isEqualTo(
                NUMBERS.contains(type)
                    ? new InvalidCell(InvalidValueReason.EMPTY, "")
                    : EmptyCell.EMPTY);
      }
    }

    @Test
    void is_nothing_or_an_error_for_every_type_as_set() {
      for (ValueType type : ValueType.values()) {
        TestColumn column = TestColumn.of(type);
        assertThat(convert(column.onEmpty(EmptyRule.INSERT_NULL), JsonNull.NULL))
            .isEqualTo(EmptyCell.EMPTY);
        assertThat(convert(column.onEmpty(EmptyRule.ERROR), JsonNull.NULL))
            .isEqualTo(new InvalidCell(InvalidValueReason.EMPTY, ""));
      }
    }

    @Test
    void is_also_a_text_without_characters_but_not_within_json() {
      assertThat(convert(TestColumn.of(TEXT), text(""))).isEqualTo(EmptyCell.EMPTY);
      assertThat(convert(TestColumn.of(TEXT), text(" "))).isEqualTo(new ValueCell(" "));
      assertThat(convert(TestColumn.of(TEXT).cutting(WhiteSpace.BOTH), text(" ")))
          .isEqualTo(EmptyCell.EMPTY);
      assertThat(convert(TestColumn.of(DATE).onEmpty(EmptyRule.ERROR), text("")))
          .isEqualTo(new InvalidCell(InvalidValueReason.EMPTY, ""));
      assertThat(convert(TestColumn.of(JSON), text(""))).isEqualTo(new ValueCell("\"\""));
    }

    @ParameterizedTest
    @CsvSource({
      "INTEGER, ' 7 ', 7",
      "DECIMAL, '\u00a01.50\n', 1.50",
      "BOOLEAN, '\ttrue', true",
      "DATE, ' 2026-02-03\u200b', 2026-02-03",
      "TIME, ' 10:30:05 ', 10:30:05",
      "DATETIME, ' 2026-02-03T10:30:00Z ', 2026-02-03T10:30:00Z",
      "TEXT, ' a ', ' a '"
    })
    void white_space_around_what_is_no_text_never_counts(
        ValueType type, String given, String value) {
      assertThat(convert(TestColumn.of(type), text(given))).isEqualTo(new ValueCell(value));
      assertThat(convert(TestColumn.of(type).onEmpty(EmptyRule.INSERT_NULL), text(" \u00a0 ")))
          .isEqualTo(type == TEXT ? new ValueCell(" \u00a0 ") : EmptyCell.EMPTY);
    }

    @Test
    void can_be_remapped() {
      TestColumn column = TestColumn.of(INTEGER).remapping("", "0");
      assertThat(convert(column, JsonNull.NULL)).isEqualTo(new ValueCell("0"));
      assertThat(convert(column, text(""))).isEqualTo(new ValueCell("0"));
    }
  }

  @Nested
  class A_remapping {
    private final TestColumn subscribed =
        TestColumn.of(BOOLEAN).remapping("sub", "1").remapping("unsub", "0");

    @Test
    void puts_another_value_in_the_place_of_an_exact_one() {
      assertThat(convert(subscribed, text("sub"))).isEqualTo(new ValueCell("true"));
      assertThat(convert(subscribed, text("unsub"))).isEqualTo(new ValueCell("false"));
      assertThat(convert(subscribed, text("Sub"))).isInstanceOf(InvalidCell.class);
    }

    @Test
    void lets_other_values_pass_as_they_are() {
      assertThat(convert(subscribed, new JsonBoolean(true))).isEqualTo(new ValueCell("true"));
    }

    @Test
    void takes_numbers_and_booleans_as_they_were_written() {
      TestColumn column = TestColumn.of(TEXT).remapping("1.50", "dear").remapping("true", "yes");
      assertThat(convert(column, number("1.50"))).isEqualTo(new ValueCell("dear"));
      assertThat(convert(column, number("1.5"))).isEqualTo(new ValueCell("1.5"));
      assertThat(convert(column, new JsonBoolean(true))).isEqualTo(new ValueCell("yes"));
    }

    @Test
    void comes_after_white_space_was_cut_and_before_letters_are_changed() {
      TestColumn column =
          TestColumn.of(TEXT)
              .cutting(WhiteSpace.BOTH)
              .in(LetterCase.UPPER)
              .remapping("ca", "California");
      assertThat(convert(column, text(" ca\n"))).isEqualTo(new ValueCell("CALIFORNIA"));
      assertThat(convert(column, text("CA"))).isEqualTo(new ValueCell("CA"));
    }

    @Test
    void can_lead_to_nothing() {
      assertThat(convert(TestColumn.of(INTEGER).remappingToNothing("n/a"), text("n/a")))
          .isEqualTo(EmptyCell.EMPTY);
    }

    @Test
    void may_be_required_by_the_error_rule() {
      for (ErrorRule rule :
          List.of(ErrorRule.DEFAULT_UNLESS_REMAPPED, ErrorRule.REJECT_UNLESS_REMAPPED)) {
        TestColumn column = TestColumn.of(TEXT).remapping("a", "b").onError(rule);
        assertThat(convert(column, text("a"))).isEqualTo(new ValueCell("b"));
        assertThat(convert(column, text("c")))
            .isEqualTo(new InvalidCell(InvalidValueReason.NOT_REMAPPED, "c"));
        assertThat(convert(column, JsonNull.NULL)).isEqualTo(EmptyCell.EMPTY);
      }
    }
  }

  @Nested
  class A_text {
    @ParameterizedTest
    @CsvSource({
      "NONE, ' a ', ' a '",
      "LEFT, ' a ', 'a '",
      "RIGHT, ' a ', ' a'",
      "BOTH, '\u2003a\t', a",
      "BOTH, '\u00a0\u200ba\ufeff\u00a0', a",
      "LEFT, '\u00a0a\u00a0', 'a\u00a0'",
      "RIGHT, '\u00a0a\u00a0', '\u00a0a'",
    })
    void loses_white_space_at_its_ends(WhiteSpace cut, String given, String kept) {
      assertThat(convert(TestColumn.of(TEXT).cutting(cut), text(given)))
          .isEqualTo(new ValueCell(kept));
    }

    @ParameterizedTest
    @CsvSource({
      "NONE, mcDonald, mcDonald",
      "UPPER, straße, STRASSE",
      "LOWER, ÉÇA, éça",
      "SMART, 'LE MANS, 24h jean-luc', 'Le Mans, 24h Jean-Luc'",
      "SMART, o\u2019neil, O\u2019neil",
    })
    void is_stored_in_the_configured_letter_case(LetterCase letters, String given, String kept) {
      assertThat(convert(TestColumn.of(TEXT).in(letters), text(given)))
          .isEqualTo(new ValueCell(kept));
    }

    @Test
    void is_measured_after_all_changes() {
      TestColumn two = TestColumn.of(TEXT).maxLength(2).cutting(WhiteSpace.BOTH);
      assertThat(convert(two, text(" ab "))).isEqualTo(new ValueCell("ab"));
      assertThat(convert(two.in(LetterCase.UPPER), text("aß")))
          .isEqualTo(new InvalidCell(InvalidValueReason.TEXT_TOO_LONG, "aß"));
    }
  }

  @Nested
  class A_number_in_a_text {
    @ParameterizedTest
    @CsvSource({
      "',', '.', '1.234.567,89', 1234567.89",
      "',', '.', '1234,5', 1234.5",
      "',', '.', '-1.234', -1234",
      "'.', ',', '+12,345.6', 12345.6",
      "'.', ' ', '1 000', 1000",
      "',', '', '0,5', 0.5",
    })
    void is_read_with_its_separators(
        String decimal, String thousands, String given, String expected) {
      assertThat(convert(TestColumn.of(DECIMAL).separators(decimal, thousands), text(given)))
          .isEqualTo(new ValueCell(expected));
    }

    @ParameterizedTest
    @CsvSource({
      "',', '.', '1.23,4'",
      "',', '.', '12.34.567'",
      "',', '.', '.123'",
      "',', '.', '1,234.5'",
      "',', '', '1.5'",
      "'.', ',', '1,2345'",
      "'.', ',', '1234,567'",
      "'.', ' ', '1  000'",
    })
    void is_none_when_a_separator_stands_elsewhere(String decimal, String thousands, String given) {
      assertThat(convert(TestColumn.of(DECIMAL).separators(decimal, thousands), text(given)))
          .isEqualTo(new InvalidCell(InvalidValueReason.NO_NUMBER, given));
    }

    @Test
    void does_not_apply_to_a_json_number() {
      assertThat(convert(TestColumn.of(DECIMAL).separators(",", "."), number("1.234")))
          .isEqualTo(new ValueCell("1.234"));
    }
  }

  private static Cell convert(TestColumn column, JsonValue value) {
    return new ColumnConversion(column.column(), ZoneOffset.UTC, Digits.DEFAULT).convert(value);
  }

  private static JsonText text(String text) {
    return new JsonText(text);
  }

  private static JsonNumber number(String text) {
    return new JsonNumber(new BigDecimal(text));
  }
}
