package dev.tributary.domain.fileimport.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodingDetectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <html><body><table><tr><td>email</td></tr>  | HTML
          \ufeff  <!DOCTYPE HTML>                    | HTML
          <Table border=1>                            | HTML
          <?xml version="1.0"?>                       | XML
          [{"email":"a@b.example"}]                   | JSON
          [ [1]]                                      | JSON
          { "people": []}                             | JSON
          {\\rtf1 email}                            | RTF
          begin:vcard                                 | vCard
          %PDF-1.7                                    | PDF
          """)
  void names_the_form_of_a_file_that_has_no_separated_values(String beginning, String form) {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> EncodingDetection.of(beginning.getBytes(UTF_8)));
    assertThat(refused.problem()).isEqualTo(ImportErrorCode.OTHER_FORM.with(form));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<email>;name", "[email];name", "{email};name", "begin;end", "\"a\",\"b\""})
  void headers_in_brackets_are_headers(String beginning) {
    assertThat(EncodingDetection.of(beginning.getBytes(UTF_8))).isEqualTo(TextEncoding.UTF_8);
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Stream<Arguments> reported() {
    return Stream.of(
        Arguments.of(TextEncoding.UTF_8, "name,city\nAnn,Gouda\n".getBytes(UTF_8)),
        Arguments.of(TextEncoding.UTF_8, "Köln €".getBytes(UTF_8)),
        Arguments.of(TextEncoding.UTF_8, new byte[0]),
        Arguments.of(TextEncoding.UTF_8, "\uFEFFname".getBytes(UTF_8)),
        Arguments.of(TextEncoding.UTF_16LE, "\uFEFFname".getBytes(UTF_16LE)),
        Arguments.of(TextEncoding.UTF_16BE, "\uFEFFname".getBytes(UTF_16BE)));
  }

  @ParameterizedTest
  @MethodSource("reported")
  void is_reported_by_the_mark_or_by_being_utf_8(TextEncoding encoding, byte[] head) {
    assertThat(EncodingDetection.of(head)).isEqualTo(encoding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Köln", "Vorname;Straße\nJörg;Müllerstraße 5", "prénom;été", "Öl;München"})
  void is_windows_1252_when_all_western_encodings_read_the_same(String text) {
    assertThat(EncodingDetection.of(text.getBytes(WINDOWS))).isEqualTo(TextEncoding.WINDOWS_1252);
  }

  static Stream<Arguments> proposed() {
    return Stream.of(
        Arguments.of("crème".getBytes(WINDOWS), "windows-1252", "crème"),
        Arguments.of(
            "name;5 €;Čapek".getBytes(Charset.forName("windows-1250")), "windows-1252", "Èapek"),
        Arguments.of("Иван".getBytes(Charset.forName("windows-1251")), "windows-1252", "Èâàí"),
        Arguments.of("ÄÖÜ".getBytes(WINDOWS), "windows-1252", "ÄÖÜ"),
        Arguments.of("Straße".getBytes(Charset.forName("IBM850")), "windows-1252", "Straáe"),
        Arguments.of("name".getBytes(UTF_16LE), "utf-16le", "name"),
        Arguments.of("name".getBytes(UTF_16BE), "utf-16be", "name"),
        Arguments.of(new byte[] {(byte) 0xc3, 'a'}, "windows-1252", "Ãa"));
  }

  @ParameterizedTest
  @MethodSource("proposed")
  void must_be_chosen_with_a_proposal_rather_than_guessed(
      byte[] head, String proposal, String word) {
    Refused refused = catchThrowableOfType(Refused.class, () -> EncodingDetection.of(head));
    assertThat(refused.problem()).isEqualTo(ImportErrorCode.ENCODING_PROPOSED.with(proposal, word));
  }

  static Stream<byte[]> unknown() {
    return Stream.of(
        new byte[] {(byte) 0x81, 'a'},
        new byte[] {(byte) 0x81, 0, 'a', 'b', 'c', 'd'},
        "Müller".getBytes(Charset.forName("IBM850")));
  }

  @ParameterizedTest
  @CsvSource({"1, '\0\1\2'", "1, a\0bcde", "3, 'name,city\nJörg,Köln\r\nAnn\0,Gouda'"})
  void names_the_character_nul_of_a_file_that_is_utf_8(int line, String text) {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> EncodingDetection.of(text.getBytes(UTF_8)));
    assertThat(refused.problem()).isEqualTo(ImportErrorCode.NUL_CHARACTER.with(line));
  }

  @ParameterizedTest
  @MethodSource("unknown")
  void has_no_proposal_when_none_is_likely(byte[] head) {
    Refused refused = catchThrowableOfType(Refused.class, () -> EncodingDetection.of(head));
    assertThat(refused.code()).isEqualTo(ImportErrorCode.ENCODING_UNKNOWN.id());
  }

  static Stream<byte[]> noText() {
    return Stream.of(
        "PK\u0003\u0004".getBytes(ISO_8859_1),
        "\u00D0\u00CF\u0011\u00E0".getBytes(ISO_8859_1),
        "\u001F\u008B".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("noText")
  void of_spreadsheets_and_archives_need_not_be_chosen(byte[] head) {
    Refused refused = catchThrowableOfType(Refused.class, () -> EncodingDetection.of(head));
    assertThat(refused.code()).isEqualTo(ImportErrorCode.NO_TEXT.id());
  }

  @Property(tries = 300)
  void a_beginning_may_end_within_a_character(
      @ForAll @CharRange(from = '\u0001', to = '\uD7FF') String text, @ForAll int cut) {
    byte[] bytes = text.getBytes(UTF_8);
    byte[] head = Arrays.copyOf(bytes, bytes.length == 0 ? 0 : Math.floorMod(cut, bytes.length));
    assertThat(EncodingDetection.of(head)).isEqualTo(TextEncoding.UTF_8);
  }

  @Test
  void only_the_mark_itself_is_skipped() throws IOException {
    for (TextEncoding encoding : TextEncoding.values()) {
      assertThat(afterMark(encoding, "\uFEFFab".getBytes(encoding.charset())))
          .as(encoding.id())
          .isEqualTo((hasMark(encoding) ? "ab" : "?ab").getBytes(encoding.charset()));
      assertThat(afterMark(encoding, "ab".getBytes(encoding.charset())))
          .isEqualTo("ab".getBytes(encoding.charset()));
      assertThat(afterMark(encoding, new byte[] {'a'})).containsExactly('a');
    }
  }

  @Test
  void is_named_in_any_case() {
    assertThat(TextEncoding.of("Windows-1252")).contains(TextEncoding.WINDOWS_1252);
    assertThat(TextEncoding.of("utf-32")).isEmpty();
  }

  private static boolean hasMark(TextEncoding encoding) {
    return encoding.charset().newEncoder().canEncode('\uFEFF');
  }

  private static byte[] afterMark(TextEncoding encoding, byte[] file) throws IOException {
    PushbackInputStream in =
        new PushbackInputStream(new ByteArrayInputStream(file), TextEncoding.LONGEST_MARK);
    encoding.skipMark(in);
    return in.readAllBytes();
  }
}
