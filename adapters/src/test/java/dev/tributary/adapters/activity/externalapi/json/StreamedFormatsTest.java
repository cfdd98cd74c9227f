package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tributary.application.activity.externalapi.mapping.ReadResult;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.ArrayRows;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.BodyFormat;
import dev.tributary.domain.activity.externalapi.sample.DetectedTypes;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.value.ValueType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bodies are decoded and read as rows, in JSON and in lines of JSON. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamedFormatsTest extends StreamedFormatsFixture {
  @Nested
  class Members_that_no_column_names {
    private static final RowExtraction OTHERS =
        new RowExtraction(
            new ArrayRows(JsonPointer.of("/list"), false),
            paths("/a"),
            paths(),
            paths(),
            Optional.of(Set.of("a")));

    @ParameterizedTest
    @CsvSource({
      "1e99999999999, DECIMAL",
      "-1E-99999999999, DECIMAL",
      "1.5, DECIMAL",
      "-9223372036854775808, INTEGER",
      "9223372036854775808, DECIMAL",
      "1234567890123456789012345678901234567890, DECIMAL"
    })
    void may_be_any_number_of_which_the_type_is_noted(String number, ValueType type) {
      ReadResult read = read("{'list':[{'b':%s,'a':1}]}".formatted(number), OTHERS);
      assertThat(read.others()).containsExactly(entry("b", new DetectedTypes(Set.of(type))));
      assertThat(elements.all()).containsExactly("0 1");
    }

    @Test
    void count_for_nothing() {
      String long1 = "1".repeat(600);
      read("{'list':[{'b':%s,'c':%s,'a':1}]}".formatted(long1, long1), OTHERS);
      assertThat(elements.all()).containsExactly("0 1");
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,UTF-16LE", "windows-1252,UTF-8", "UTF-8,UTF-16BE", "UTF-16LE,UTF-8"})
  void decodes_by_a_byte_order_mark_whatever_is_declared(Charset declared, Charset real) {
    read("\ufeff{\"list\":[{\"a\":\"é€\"}]}".getBytes(real), declared, JSON, ROWS);
    assertThat(elements.all()).containsExactly("0 \"é€\"");
  }

  @Test
  void decodes_by_the_declared_charset_and_refuses_what_is_no_text_in_it() {
    byte[] latin = "{\"list\":[{\"a\":\"é\"}]}".getBytes(StandardCharsets.ISO_8859_1);
    read(latin, StandardCharsets.ISO_8859_1, JSON, ROWS);
    assertThat(elements.all()).containsExactly("0 \"é\"");
    assertThatThrownBy(() -> read(latin, UTF_8, JSON, ROWS, new CollectedElements()))
        .isInstanceOfSatisfying(
            ResponseRejected.class,
            refused -> assertThat(refused.arguments()).containsExactly(1, 1L, 16L, "UTF-8"));
  }

  @Nested
  class Members_of_the_wanted_names {
    private static final RowExtraction WANTED =
        rows("/list", paths("/a", "/b", "/c/d", "/c/e", "/"), paths(), paths());

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        quoteCharacter = '`',
        value = {
          "{'a':1,'b':2,'c':{'d':3,'e':4},'':5} ; 1|2|3|4|5",
          "{'':5,'c':{'e':4,'d':3},'b':2,'a':1} ; 1|2|3|4|5",
          "{'b':2} ; null|2|null|null|null",
          "{'x':0,'a':1,'y':{'b':9},'c':{'x':0,'e':4}} ; 1|null|null|4|null",
          "{'\\u0061':1,'ab':9,'B':9,'c':{'\\u0064':3}} ; 1|null|3|null|null",
          "{} ; null|null|null|null|null",
          "{'a':1,'a':7,'c':{'d':3,'d':8}} ; 7|null|8|null|null"
        })
    void are_found_whatever_the_elements_before_had(String json, String values) {
      String usual = "{'a':0,'b':0,'c':{'d':0,'e':0},'':0}";
      read("{'list':[%s,%s,%s,%s]}".formatted(usual, json, json, usual), WANTED);
      assertThat(elements.all())
          .containsExactly("0 0|0|0|0|0", "1 " + values, "2 " + values, "3 0|0|0|0|0");
    }

    @Test
    void may_not_be_longer_than_the_limit_though_they_are_expected() {
      String longName = "n".repeat(256);
      assertRejected(
          ExternalApiErrorCode.KEY_TOO_LONG,
          "{'list':[{'a':1},{'a':1,'%s':1}]}".formatted(longName),
          rows("/list", paths("/a", "/" + longName), paths(), paths()));
    }
  }

  @Test
  void takes_lines_of_json_as_rows() {
    RowExtraction rows = rows("/ignored", paths("/a"), paths("/n"), paths("/next"));
    ReadResult read =
        read(bytes("{'a':1}\n\n{'b':2}\r\n7\n[]"), UTF_8, new BodyFormat.Ndjson(), rows);
    assertThat(read.asked()).extracting(JsonValue::text).containsExactly("null");
    assertThat(elements.all())
        .containsExactly("constants null", "0 1", "1 null", "2 invalid 7", "3 invalid []");
  }

  @Test
  void refuses_a_broken_line_of_json() {
    for (String broken : List.of("{'a':1}\n{'a':", "{'a':1}\n}", "{'a':1}\n{'a':1,}")) {
      assertThatThrownBy(
              () ->
                  read(
                      bytes(broken), UTF_8, new BodyFormat.Ndjson(), ROWS, new CollectedElements()))
          .isInstanceOf(ResponseRejected.class);
    }
  }
}
