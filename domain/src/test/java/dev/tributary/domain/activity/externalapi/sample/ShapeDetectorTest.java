package dev.tributary.domain.activity.externalapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.value.ValueType;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The patterns that the reference product documents, and those it leaves open. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeDetectorTest extends SampleFixture {
  @Nested
  class Rows {
    @Test
    void are_the_elements_of_an_array_wherever_it_stands() {
      JsonValue rows = list(object("a", number("1")));
      assertThat(chosen(object("data", rows))).isEqualTo("/data");
      assertThat(chosen(object("x", object("y", object("data", rows))))).isEqualTo("/x/y/data");
      assertThat(chosen(rows)).isEmpty();
      assertThat(chosen(object("geography", text("Americas"), "codes", rows))).isEqualTo("/codes");
    }

    @Test
    void can_carry_what_stands_beside_and_above_them_when_a_person_wants() {
      JsonValue sample =
          object(
              "code",
              text("all"),
              "meta",
              object("page", number("1")),
              "offers",
              object("total", number("2"), "list", list(object("code", text("a")))));
      SampleShape shape = rows(sample);
      assertThat(names(shape)).containsExactly("code", "code_2", "total");
      assertThat(shape.columns())
          .extracting(proposed -> proposed.column().path() + " " + proposed.column().from())
          .containsExactly("/code ELEMENT", "/code RESPONSE", "/offers/total RESPONSE");
      assertThat(shape.columns())
          .extracting(proposed -> proposed.column().ignore())
          .containsExactly(false, true, true);
    }

    @Test
    void are_chosen_by_a_person_when_several_arrays_could_give_them() {
      JsonValue two =
          object("l", list(object("a", number("1"))), "m", list(object("b", number("1"))));
      SampleShape open = rows(two);
      assertThat(open.chosen()).isEmpty();
      assertThat(open.columns()).isEmpty();
      assertThat(codes(open)).containsExactly("TRB-150553");
      assertThat(open.problems().getFirst().message().arguments()).containsExactly(2, "/l, /m");
      SampleShape decided = detector.rows(two, Optional.of(JsonPointer.of("/m")));
      assertThat(names(decided)).containsExactly("b");
      assertThat(decided.candidates()).hasSize(2);
    }

    @Test
    void come_from_objects_rather_than_from_single_values() {
      JsonValue both = object("tags", list(text("x")), "rows", list(object("a", text("1"))));
      assertThat(chosen(both)).isEqualTo("/rows");
      assertThat(rows(both).candidates()).hasSize(2);
    }

    @Test
    void can_be_single_values() {
      SampleShape shape = rows(object("l", list(text("x"), JsonNull.NULL)));
      assertThat(names(shape)).containsExactly("value");
      assertThat(shape.columns().getFirst().column().path()).isEmpty();
    }

    @Test
    void cannot_be_found_in_a_sample_without_array_or_at_another_path() {
      JsonValue none = object("a", number("1"), "b", object("c", number("2")));
      assertThat(codes(rows(none))).containsExactly("TRB-150552");
      SampleShape wrong = detector.rows(object("l", list()), Optional.of(JsonPointer.of("/m")));
      assertThat(codes(wrong)).containsExactly("TRB-150559");
    }

    @Test
    void cannot_be_arrays_in_arrays() {
      SampleShape nested = rows(object("l", list(object("s", list(object("a", number("1")))))));
      assertThat(codes(nested)).containsExactly("TRB-150554");
      assertThat(nested.problems().getFirst().message().arguments())
          .containsExactly("/l", "/l/0/s");
      assertThat(codes(rows(list(list(number("1")))))).containsExactly("TRB-150554");
    }

    @Test
    void cannot_be_objects_and_something_else() {
      SampleShape mixed = rows(list(object("a", text("1")), number("7")));
      assertThat(codes(mixed)).containsExactly("TRB-150558");
      assertThat(mixed.problems().getFirst().pointer().toString()).isEqualTo("/1");
    }

    @Test
    void report_no_columns_when_there_are_none() {
      assertThat(codes(rows(object("data", list())))).containsExactly("TRB-150555");
      assertThat(rows(object("data", list())).problems().getFirst().severity().name())
          .isEqualTo("WARNING");
    }
  }

  @Nested
  class Columns {
    @Test
    void are_the_properties_of_all_elements() {
      SampleShape shape =
          rows(list(object("a", text("1")), object("b", text("2"), "a", text("3"))));
      assertThat(names(shape)).containsExactly("a", "b");
    }

    @Test
    void keep_texts_as_texts_and_know_numbers_booleans_dates_and_instants() {
      JsonValue element =
          object(
              "zip",
              text("0798208"),
              "count",
              number("12"),
              "price",
              number("12.50"),
              "big",
              number("9223372036854775808"),
              "open",
              new JsonBoolean(true),
              "none",
              JsonNull.NULL,
              "born",
              text("1990-05-17"),
              "placed",
              text("2026-01-31T12:00:00Z"));
      assertThat(rows(list(element)).columns())
          .extracting(column -> column.column().type())
          .containsExactly(
              ValueType.TEXT,
              ValueType.INTEGER,
              ValueType.DECIMAL,
              ValueType.DECIMAL,
              ValueType.BOOLEAN,
              ValueType.TEXT,
              ValueType.DATE,
              ValueType.DATETIME);
    }

    @Test
    void take_the_type_that_holds_all_values() {
      assertThat(typeOf(number("1"), JsonNull.NULL, number("1.5"))).isEqualTo(ValueType.DECIMAL);
      assertThat(typeOf(number("1"), text("a"))).isEqualTo(ValueType.TEXT);
      assertThat(typeOf(text("a"), list())).isEqualTo(ValueType.JSON);
      JsonValue day = text("2026-01-31");
      assertThat(typeOf(day, JsonNull.NULL, text("2024-02-29"))).isEqualTo(ValueType.DATE);
      assertThat(typeOf(day, text("soon"))).isEqualTo(ValueType.TEXT);
      assertThat(typeOf(day, text(""))).isEqualTo(ValueType.TEXT);
      assertThat(typeOf(day, text("2026-01-31T12:00:00Z"))).isEqualTo(ValueType.TEXT);
      assertThat(typeOf(day, number("20260131"))).isEqualTo(ValueType.TEXT);
    }

    @Test
    void offer_objects_and_arrays_as_json_that_is_left_out() {
      OutboundColumn tags =
          rows(list(object("a", number("1"), "tags", list(text("x"))))).columns().get(1).column();
      assertThat(tags.type()).isEqualTo(ValueType.JSON);
      assertThat(tags.ignore()).isTrue();
    }

    @Test
    void make_room_for_the_longest_text() {
      assertThat(length("x".repeat(255))).isEqualTo(255);
      assertThat(length("x".repeat(256))).isEqualTo(511);
    }

    @Test
    void have_valid_names_and_the_property_as_label() {
      SampleShape shape =
          rows(
              list(
                  object(
                      "zip-code",
                      text("1"),
                      "zip code",
                      text("1"),
                      "1st",
                      text("1"),
                      "lineNum",
                      number("1"),
                      "",
                      text("1"))));
      assertThat(names(shape))
          .containsExactly("zip_code", "zip_code_2", "_1st", "lineNum_2", "column");
      assertThat(shape.columns().get(1).column().label()).isEqualTo("zip code");
      assertThat(shape.columns().get(1).column().path()).isEqualTo("/zip code");
    }

    @Test
    void show_an_example() {
      assertThat(
              rows(list(object("a", JsonNull.NULL), object("a", text("y".repeat(99)))))
                  .columns()
                  .getFirst()
                  .example())
          .isEqualTo("y".repeat(80));
    }
  }

  private SampleShape rows(JsonValue sample) {
    return detector.rows(sample, Optional.empty());
  }

  private String chosen(JsonValue sample) {
    return rows(sample).chosen().orElseThrow().path().toString();
  }

  private ValueType typeOf(JsonValue... values) {
    JsonValue[] elements =
        Arrays.stream(values)
            .map(value -> object("a", value, "b", text("x")))
            .toArray(JsonValue[]::new);
    return rows(list(elements)).columns().getFirst().column().type();
  }

  private int length(String value) {
    return rows(list(object("a", text(value)))).columns().getFirst().column().format().maxLength();
  }
}
