package dev.tributary.adapters.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelimitedWriterTest {
  @Test
  void quotes_what_would_end_a_field_or_lose_its_blanks() throws IOException {
    assertThat(line(DelimitedWriterTest::csv, "a", "b,c", "d\"e", "f\ng", " h"))
        .isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\"\r\n");
    assertThat(line(out -> DelimitedWriter.exact(out, '\t'), "a", "b,c", "d\te"))
        .isEqualTo("a\tb,c\t\"d\te\"\r\n");
  }

  @Test
  void reports_no_value_from_an_empty_one() throws IOException {
    assertThat(
            written(
                DelimitedWriterTest::csv,
                new Value.NullValue(),
                new Value.TextValue(""),
                new Value.NullValue()))
        .isEqualTo(",\"\",\r\n");
  }

  @Test
  void writes_values_the_same_in_every_language() throws IOException {
    assertThat(
            written(
                DelimitedWriterTest::csv,
                new Value.IntegerValue(-1234567),
                new Value.DecimalValue(new BigDecimal("1E+3")),
                new Value.BooleanValue(true),
                new Value.DateValue(LocalDate.of(1988, 2, 29)),
                new Value.InstantValue(Instant.parse("2026-11-24T08:00:00Z"))))
        .isEqualTo("-1234567,1000,true,1988-02-29,2026-11-24T08:00:00Z\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31 6 1234", "-2", "@SUM(A1)"})
  void makes_formulas_harmless_only_when_asked(String text) throws IOException {
    assertThat(line(DelimitedWriterTest::csv, text)).isEqualTo(text + "\r\n");
    assertThat(line(DelimitedWriterTest::safe, text)).isEqualTo("'" + text + "\r\n");
    assertThat(line(DelimitedWriterTest::safe, "a" + text)).isEqualTo("a" + text + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "=1+1 -> '=1+1",
        "＝1+1 -> '＝1+1",
        "＋1 -> '＋1",
        "－1 -> '－1",
        "＠SUM(A1) -> '＠SUM(A1)",
        "\u00a0=1+1 -> '\u00a0=1+1",
        "\u200b@A1 -> '\u200b@A1",
        "`;=1+1` -> `\";'=1+1\"`",
        "`a;=1+1` -> `\"a;'=1+1\"`",
        "`a,@A1` -> `\"a,'@A1\"`",
        "`a|-1` -> `\"a|'-1\"`",
        "`\t=1+1` -> `\"'\t'=1+1\"`",
        "`\r=1+1` -> `\"'\r=1+1\"`",
        "1+1=2 -> 1+1=2",
        "a; b -> \"a; b\"",
      })
  void guards_every_place_where_a_spreadsheet_may_begin_a_cell(String text, String written)
      throws IOException {
    assertThat(line(DelimitedWriterTest::safe, text)).isEqualTo(written + "\r\n");
  }

  @Test
  void writes_a_number_sign_at_the_beginning_of_a_line_as_it_is() throws IOException {
    assertThat(line(DelimitedWriterTest::csv, "#1", "#2")).isEqualTo("#1,#2\r\n");
  }

  @Test
  void reports_a_failure_of_its_destination_as_it_is() {
    IOException gone = new IOException("connection reset");
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw gone;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    List<Value> large = List.of(new Value.TextValue("x".repeat(100_000)));

    assertThatThrownBy(() -> DelimitedWriter.exact(broken, ',').write(large)).isSameAs(gone);
  }

  @Test
  void a_number_is_no_formula() throws IOException {
    assertThat(written(DelimitedWriterTest::safe, new Value.IntegerValue(-5))).isEqualTo("-5\r\n");
  }

  private static DelimitedWriter csv(Writer out) {
    return DelimitedWriter.exact(out, ',');
  }

  private static DelimitedWriter safe(Writer out) {
    return DelimitedWriter.forSpreadsheets(out, ',');
  }

  private static String line(Function<Writer, DelimitedWriter> lines, String... texts)
      throws IOException {
    return written(lines, Arrays.stream(texts).map(Value.TextValue::new).toArray(Value[]::new));
  }

  private static String written(Function<Writer, DelimitedWriter> lines, Value... values)
      throws IOException {
    StringWriter out = new StringWriter();
    DelimitedWriter writer = lines.apply(out);
    writer.write(Arrays.asList(values));
    writer.flush();
    return out.toString();
  }
}
