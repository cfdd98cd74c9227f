package dev.tributary.adapters.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tributary.domain.fileimport.FileRow;
import dev.tributary.domain.fileimport.ImportCode;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvRowsTest {
  private static final int LONGEST = 4_000;

  @Test
  void rows_have_the_number_of_their_first_line() {
    assertThat(rows("a,b\r\n\r\n\"one\ntwo\",\"say \"\"no\"\", please\"\n\nlast,\n"))
        .containsExactly(
            new FileRow(1, List.of("a", "b"), 2),
            new FileRow(3, List.of("one\ntwo", "say \"no\", please"), 2),
            new FileRow(6, List.of("last", ""), 2));
  }

  @Test
  void a_last_line_needs_no_end_and_an_empty_file_has_no_rows() {
    assertThat(rows("a,b\n1,\"2\"")).hasSize(2);
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n\r\n\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,\"2",
        "a,b\n1,\"2\n3,4\n5,6\n",
        "a,b\n1,\"2 \"\"quoted\"\"",
        "a,b\n1,\"2 \"\"quoted\"\"\n",
        "a,b\n1,\""
      })
  void a_quote_that_is_not_closed_is_told_with_the_line_it_opens_in(String text) {
    Refused refused = catchThrowableOfType(Refused.class, () -> rows(text));
    assertThat(refused.problem()).isEqualTo(ImportCode.BROKEN_QUOTES.with(2L, "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,\"2\"\"\"",
        "a,b\n1,\"2\"\"\"\n\n",
        "a,b\n1,\"\"",
        "a,b\n1,\"\"\"\"",
        "a,b\n1,\"\n\"\n"
      })
  void a_quote_that_is_closed_is_none_that_is_open(String text) {
    assertThat(rows(text)).hasSize(2);
  }

  @Test
  void text_behind_a_closing_quote_is_told_with_its_line() {
    Refused refused = catchThrowableOfType(Refused.class, () -> rows("a,b\n\"1\"x,2\n"));
    assertThat(refused.problem()).isEqualTo(ImportCode.BROKEN_QUOTES.with(2L, "\""));
  }

  @Test
  void a_field_that_is_too_long_is_told_with_its_line() {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> rows("a,b\n1,2\n3," + "x".repeat(20 * LONGEST) + "\n"));
    assertThat(refused.problem()).isEqualTo(ImportCode.RECORD_TOO_LONG.with(3L, LONGEST));
  }

  @Test
  void bytes_that_are_no_text_are_told_with_their_line() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                read(
                    "a,b\n1,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8,
                    ',',
                    List.of(100)));
    assertThat(refused.problem()).isEqualTo(ImportCode.MALFORMED_TEXT.with(2L, "test"));
  }

  @Test
  void of_too_many_fields_only_their_number_is_kept() {
    FileRow row = rows("x,".repeat(1_500) + "\n").getFirst();
    assertThat(row.count()).isEqualTo(1_501);
    assertThat(row.fields()).hasSizeLessThan(1_501);
  }

  @Test
  void of_a_row_that_is_too_long_only_its_beginning_is_kept() {
    FileRow row = rows(("x".repeat(LONGEST / 2) + ",").repeat(3) + "y\n").getFirst();
    assertThat(row.count()).isEqualTo(4);
    assertThat(row.fields()).hasSize(2);
  }

  @Property(tries = 300)
  void any_rows_are_the_same_however_their_bytes_arrive(
      @ForAll @Size(max = 8) List<@Size(min = 1, max = 4) List<String>> written,
      @ForAll("separators") char separator,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 9) Integer> pieces)
      throws IOException {
    List<List<String>> wanted =
        written.stream()
            .map(row -> row.stream().map(CsvRowsTest::encodable).toList())
            .filter(row -> !row.equals(List.of("")))
            .toList();
    StringWriter text = new StringWriter();
    CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text);
    wanted.forEach(writer::writeRecord);
    writer.flush();
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      assertThat(read(text.toString().getBytes(charset), charset, separator, pieces))
          .extracting(FileRow::fields)
          .isEqualTo(wanted);
    }
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|');
  }

  /** Without halves of pairs, which no file can hold. */
  private static String encodable(String text) {
    return text.replaceAll("\\p{Cs}", "?");
  }

  private static List<FileRow> rows(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, ',', List.of(100));
  }

  private static List<FileRow> read(
      byte[] bytes, Charset charset, char separator, List<Integer> pieces) {
    DecodingReader text = new DecodingReader(new DribblingStream(bytes, pieces), charset, false);
    List<FileRow> all = new ArrayList<>();
    try (CsvRows rows = new CsvRows(text, "test", separator, '"', LONGEST)) {
      while (rows.hasNext()) {
        all.add(rows.next());
      }
    }
    return all;
  }
}
