package dev.tributary.adapters.fileimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.row.RowLimits;
import dev.tributary.domain.problem.Refused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvRowsTest {
  private static final int LONGEST = 4_000;
  private static final int MOST_FAULTS = 20_000;
  private static final RowLimits LIMITS = new RowLimits(LONGEST, LONGEST, 20, MOST_FAULTS);

  @Test
  void rows_have_the_number_of_their_first_line() {
    assertThat(rows("a,b\r\n\r\n\"one\ntwo\",\"say \"\"no\"\", please\"\n\nlast,\n"))
        .containsExactly(
            FileRow.of(1, 1, List.of("a", "b"), 2),
            FileRow.of(3, 2, List.of("one\ntwo", "say \"no\", please"), 2),
            FileRow.of(6, 1, List.of("last", ""), 2));
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
  void a_quote_that_is_not_closed_is_a_fault_of_the_line_it_opens_in(String text) {
    List<FileRow> rows = rows(text);
    assertThat(rows.get(1).line()).isEqualTo(2);
    assertThat(rows.get(1).fault()).contains(ImportErrorCode.BROKEN_QUOTES.with(2L, "\""));
    assertThat(rows).extracting(FileRow::line).hasSize((int) text.lines().count());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("a,b\n\"1\"x,2\n3,4\n", List.of(2L), List.of("a b", "3 4")),
        Arguments.of("a,b\r\n\"1\"x,2\r\n3,4\r\n", List.of(2L), List.of("a b", "3 4")),
        Arguments.of("a,b\r\"1\"x,2\r3,4\r", List.of(2L), List.of("a b", "3 4")),
        Arguments.of("a,b\n1,\"2\n3,4\n5,6", List.of(2L), List.of("a b", "3 4", "5 6")),
        Arguments.of(
            "a,b\n1,\"2\n3,4\n\"5\"x,6\n7,8\n", List.of(2L, 4L), List.of("a b", "3 4", "7 8")),
        Arguments.of(
            "a,b\n1,\"2" + "\n3,4".repeat(20) + "\n5,6\"\n7,8\n",
            List.of(2L),
            List.of("a b", "3 4", "5 6\"", "7 8")),
        Arguments.of(
            "a,b\n1,\"2" + "\nline".repeat(20) + "\"\n7,8\n", List.of(2L), List.of("a b", "7 8")),
        Arguments.of("a,b\n1,\"x\"y\nrest\n3,4\n5\n", List.of(2L, 3L), List.of("a b", "3 4", "5")),
        Arguments.of(
            "a,b\n3," + "x".repeat(20 * LONGEST) + "\n5,6\n", List.of(2L), List.of("a b", "5 6")),
        Arguments.of("a,b\n3,\"" + "x\n".repeat(20 * LONGEST), List.of(2L, 3L), List.of("a b")));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_rows_after_a_fault_are_read(String text, List<Long> faults, List<String> others) {
    List<FileRow> rows = rows(text);
    assertThat(rows.stream().filter(row -> row.fault().isPresent()).map(FileRow::line).limit(2))
        .startsWith(faults.toArray(Long[]::new));
    assertThat(
            rows.stream()
                .filter(row -> row.fault().isEmpty())
                .map(row -> String.join(" ", row.fields()))
                .distinct())
        .containsExactlyElementsOf(others);
  }

  @Test
  void refuses_a_file_with_more_faults_than_the_limit() {
    String fault = "2,\"x\"y\n";
    assertThat(rows("a,b\n" + fault.repeat(MOST_FAULTS))).hasSize(1 + MOST_FAULTS);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> rows("a,b\n" + fault.repeat(MOST_FAULTS + 1)));
    assertThat(refused.problem())
        .isEqualTo(ImportErrorCode.TOO_MANY_FAULTS.with(MOST_FAULTS + 2L, MOST_FAULTS));
  }

  @Test
  void quotes_in_every_line_do_not_make_the_reading_slow() {
    String text = "a,b\n" + "1,\"\n".repeat(10_000) + "2,\"x\"y\n".repeat(10_000);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertThat(rows(text)).hasSizeGreaterThan(10_000));
  }

  @Test
  void a_first_line_that_names_the_separator_is_no_row() {
    for (String first : List.of("sep=,\n", "\"sep=,\"\r\n", "\n\nSEP=,\n")) {
      assertThat(rows(first + "a,b\n1,2\n"))
          .extracting(FileRow::fields)
          .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }
    assertThat(rows("a\nsep=,\n")).hasSize(2);
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
  void bytes_that_are_no_text_are_reported_with_their_line() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                read(
                    "a,b\n1,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8,
                    ',',
                    List.of(100)));
    assertThat(refused.problem()).isEqualTo(ImportErrorCode.MALFORMED_TEXT.with(2L, "test"));
  }

  @Test
  void of_too_many_fields_only_their_number_is_stored() {
    FileRow row = rows("x,".repeat(1_500) + "\n").getFirst();
    assertThat(row.count()).isEqualTo(1_501);
    assertThat(row.fields()).hasSizeLessThan(1_501);
  }

  @Test
  void of_a_row_that_is_too_long_only_its_beginning_is_stored() {
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
            .filter(row -> !String.join(",", row).toLowerCase(Locale.ROOT).startsWith("sep="))
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
    try (CsvRows rows = new CsvRows(text, "test", separator, '"', LIMITS)) {
      while (rows.hasNext()) {
        all.add(rows.next());
      }
    }
    return all;
  }
}
