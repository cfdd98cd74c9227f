package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction;
import dev.tributary.application.activity.externalapi.mapping.RowExtraction.WholeDocument;
import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.CsvFormat;
import dev.tributary.domain.activity.externalapi.response.CsvFormat.Quote;
import dev.tributary.domain.activity.externalapi.response.CsvFormat.Separator;
import dev.tributary.domain.json.JsonPointer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvElementsTest {
  private static final int LONGEST_ROW = 100;

  @Test
  void takes_values_by_the_names_of_the_header() {
    assertThat(read("zip, code \r\n95124,\"a,\"\"b\"\"\n\"\r\n\r\n,\n", "/code", "/zip", "/other"))
        .containsExactly("0 \"a,\\\"b\\\"\\n\"|\"95124\"|null", "1 \"\"|\"\"|null");
  }

  @Test
  void takes_values_by_position_without_a_header() {
    CsvFormat tabs = new CsvFormat(Separator.TAB, Quote.SINGLE, false);
    assertThat(read(tabs, "a\t'b\tc'\nd\te\n", "/1", "/0", "/2", "/x"))
        .containsExactly("0 \"b\\tc\"|\"a\"|null|null", "1 \"e\"|\"d\"|null|null");
  }

  @Test
  void gives_whole_rows_where_they_are_wanted_and_nothing_below_a_value() {
    assertThat(read("a,b\n1,2", "", "/a/b")).containsExactly("0 {\"a\":\"1\",\"b\":\"2\"}|null");
    assertThat(read(new CsvFormat(Separator.COMMA, Quote.DOUBLE, false), "1,2", ""))
        .containsExactly("0 [\"1\",\"2\"]");
  }

  @Test
  void takes_the_last_of_two_columns_of_one_name() {
    assertThat(read("a,a\n1,2", "/a")).containsExactly("0 \"2\"");
  }

  @Test
  void gives_rows_of_another_length_or_with_open_quotes_as_malformed() {
    assertThat(read("a,b\n1,2\n3\n4,5,6\n7,8\n\"9,10\n11,12", "/a"))
        .containsExactly(
            "0 \"1\"",
            "1 malformed 3",
            "2 malformed 4,5,6",
            "3 \"7\"",
            "4 malformed \"9,10",
            "5 \"11\"");
  }

  @Test
  void has_no_row_without_a_line_behind_the_header() {
    assertThat(read("", "/a")).isEmpty();
    assertThat(read("a,b\n", "/a")).isEmpty();
  }

  @Test
  void refuses_text_that_is_not_in_its_encoding_and_names_the_line() {
    byte[] latin = "a\nx\né\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> read(CsvFormat.DEFAULT, latin, "/a"))
        .isInstanceOfSatisfying(
            ResponseRejected.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ExternalApiErrorCode.MALFORMED);
              assertThat(refused.arguments()).containsExactly(1, 3L, 1L, "UTF-8");
            });
  }

  @Test
  void holds_no_more_of_a_row_than_the_limit() {
    assertThat(read("a,b\n" + "x".repeat(50_000) + ",1\n2,3\n", "/b"))
        .hasSize(2)
        .last()
        .isEqualTo("1 \"3\"");
  }

  private static List<String> read(String text, String... paths) {
    return read(CsvFormat.DEFAULT, text, paths);
  }

  private static List<String> read(CsvFormat format, String text, String... paths) {
    return read(format, text.getBytes(UTF_8), paths);
  }

  private static List<String> read(CsvFormat format, byte[] text, String... paths) {
    CollectedElements elements = new CollectedElements();
    elements.begin(List.of());
    try (CsvElements csv =
        new CsvElements(new JsonBody(new ByteArrayInputStream(text), UTF_8), format, LONGEST_ROW)) {
      RowExtraction rows =
          new RowExtraction(
              new WholeDocument(),
              Arrays.stream(paths).map(JsonPointer::of).toList(),
              List.of(),
              List.of(),
              Optional.of(Set.of("a", "b")));
      assertThat(csv.deliver(rows, elements)).doesNotContainKeys("a", "b");
    }
    return elements.all();
  }
}
