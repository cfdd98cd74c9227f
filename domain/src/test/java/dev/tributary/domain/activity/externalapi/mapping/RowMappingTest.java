package dev.tributary.domain.activity.externalapi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.conversion.InvalidValueReason;
import dev.tributary.domain.activity.externalapi.mapping.Cell.EmptyCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.mapping.Cell.ValueCell;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues.Entry;
import dev.tributary.domain.activity.externalapi.mapping.InvalidValues.Sample;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Accepted;
import dev.tributary.domain.activity.externalapi.mapping.MappedRow.Rejected;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonText;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowMappingTest {
  private static final JsonText GOOD = new JsonText("7");
  private static final JsonText BAD = new JsonText("x");

  @Test
  void ignores_a_bad_value_and_keeps_its_row() {
    RowMapping mapping = mapping(number(ErrorRule.IGNORE_VALUE).named("n"));
    assertThat(mapping.row(List.of(BAD), 1)).isEqualTo(new Accepted(List.of(EmptyCell.EMPTY)));
    assertThat(treatments(mapping)).containsExactly(ErrorAction.IGNORED);
    assertThat(mapping.invalidValues().rejected()).isZero();
  }

  @Test
  void puts_the_default_in_its_place() {
    RowMapping mapping = mapping(number(ErrorRule.USE_DEFAULT).withDefault("0").named("n"));
    assertThat(mapping.row(List.of(BAD), 1)).isEqualTo(new Accepted(List.of(new ValueCell("0"))));
    assertThat(mapping.row(List.of(GOOD), 2)).isEqualTo(new Accepted(List.of(new ValueCell("7"))));
    assertThat(treatments(mapping)).containsExactly(ErrorAction.REPLACED);
  }

  @Test
  void rejects_the_line_at_its_first_bad_value() {
    OutboundColumn first = number(ErrorRule.REJECT_LINE).named("n");
    OutboundColumn second = number(ErrorRule.REJECT_LINE).named("m");
    RowMapping mapping = mapping(first, second);
    assertThat(mapping.row(List.of(BAD, BAD), 5))
        .isEqualTo(new Rejected(5, "n", new InvalidCell(InvalidValueReason.NO_NUMBER, "x")));
    assertThat(mapping.invalidValues().all())
        .containsExactly(
            new Entry(
                "n",
                InvalidValueReason.NO_NUMBER,
                ErrorAction.REJECTED,
                1,
                List.of(new Sample(5, "x"))));
    assertThat(mapping.invalidValues().rejected()).isEqualTo(1);
  }

  @Test
  void reports_the_two_rules_of_remapping_apart() {
    RowMapping replaced =
        mapping(
            number(ErrorRule.DEFAULT_UNLESS_REMAPPED)
                .remapping("x", "1")
                .withDefault("9")
                .named("n"));
    assertThat(replaced.row(List.of(BAD), 1)).isEqualTo(new Accepted(List.of(new ValueCell("1"))));
    assertThat(replaced.row(List.of(GOOD), 2)).isEqualTo(new Accepted(List.of(new ValueCell("9"))));
    RowMapping rejected =
        mapping(number(ErrorRule.REJECT_UNLESS_REMAPPED).remapping("x", "1").named("n"));
    assertThat(rejected.row(List.of(BAD), 1)).isEqualTo(new Accepted(List.of(new ValueCell("1"))));
    assertThat(rejected.row(List.of(GOOD), 2)).isInstanceOf(Rejected.class);
  }

  @Test
  void repeats_what_stands_beside_the_rows_in_its_column() {
    RowMapping mapping =
        mapping(
            number(ErrorRule.IGNORE_VALUE).fromTheResponse().named("total"),
            number(ErrorRule.IGNORE_VALUE).named("n"));
    assertThat(mapping.constants()).extracting(Object::toString).containsExactly("/total");
    assertThat(mapping.pointers()).extracting(Object::toString).containsExactly("/n");
    mapping.repeat(List.of(new JsonText("9")));
    assertThat(mapping.row(List.of(GOOD), 1))
        .isEqualTo(new Accepted(List.of(new ValueCell("9"), new ValueCell("7"))));
    assertThat(mapping.row(List.of(BAD), 2))
        .isEqualTo(new Accepted(List.of(new ValueCell("9"), EmptyCell.EMPTY)));
  }

  @Test
  void counts_all_and_keeps_the_first_three() {
    RowMapping mapping = mapping(number(ErrorRule.IGNORE_VALUE).named("n"));
    for (int line = 1; line <= 100; line++) {
      mapping.row(List.of((JsonValue) BAD), line);
    }
    Entry entry = mapping.invalidValues().all().getFirst();
    assertThat(entry.count()).isEqualTo(100);
    assertThat(entry.samples()).extracting(Sample::line).containsExactly(1L, 2L, 3L);
  }

  private static TestColumn number(ErrorRule rule) {
    return TestColumn.of(ValueType.INTEGER).onError(rule);
  }

  private static RowMapping mapping(OutboundColumn... columns) {
    return new RowMapping(
        OutboundMapping.rows("", List.of(columns)), ZoneOffset.UTC, Digits.DEFAULT);
  }

  private static List<ErrorAction> treatments(RowMapping mapping) {
    return mapping.invalidValues().all().stream().map(Entry::treatment).toList();
  }
}
