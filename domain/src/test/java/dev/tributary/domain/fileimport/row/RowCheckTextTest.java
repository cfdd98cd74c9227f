package dev.tributary.domain.fileimport.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.row.CheckedRow.Accepted;
import dev.tributary.domain.fileimport.row.CheckedRow.Rejected;
import dev.tributary.domain.message.MessageErrorCode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and keyboards leave in the text of a value. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowCheckTextTest extends RowCheckFixture {
  @Test
  void invisible_characters_around_a_value_are_no_part_of_it() {
    assertThat(
            strict.check(
                row("\ufeffK38\u00a0", "\u200ba@example.org", "\u00a0Ann\u202f", "", "", "")))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.values().subList(0, 3))
                    .containsExactly("K38", "a@example.org", "Ann"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=\"000124\", 000124",
        "'01067, 01067",
        "'=1+1, =1+1",
        "'+49 30, +49 30",
        "=\"a \"\"b\"\"\", a \"b\"",
        "=\" 7 \", 7"
      })
  void the_sign_of_a_spreadsheet_for_text_is_removed_and_noted(String text, String value) {
    assertThat(strict.check(row("K1", "", text)))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.values().get(2)).isEqualTo(value));
    assertThat(strict.notes().count(NoteKind.SPREADSHEET_TEXT)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "\\N", " NULL "})
  void the_sign_of_a_database_for_no_value_counts_as_blank_and_is_noted_once(String text) {
    for (int i = 0; i < 2; i++) {
      assertThat(strict.check(row("K1", "", text)))
          .isInstanceOfSatisfying(
              Accepted.class, accepted -> assertThat(accepted.values().get(2)).isNull());
    }
    assertThat(strict.notes().all()).contains(new ImportNote(NoteKind.DATABASE_NULL, 2, LINE, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Null",
        "null",
        "\\n",
        "NULLA",
        "NULL;",
        "'t Hooft",
        "'s-Gravenhage",
        "O'Neill",
        "'",
        "=\"",
        "=",
        "\"a\"",
        "=a"
      })
  void other_signs_belong_to_the_value(String text) {
    assertThat(strict.check(row("K1", "", text)))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.values().get(2)).isEqualTo(text));
    assertThat(strict.notes().count(NoteKind.SPREADSHEET_TEXT)).isZero();
    assertThat(strict.notes().count(NoteKind.DATABASE_NULL)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.91512E+12", "4,91512E+12", "1E+10", "-1.5E-07", "=\"1.2E+11\""})
  void a_number_that_a_spreadsheet_shortened_is_rejected(String text) {
    for (FileRow row : List.of(row(text, "a@example.org"), row("K1", "", text))) {
      assertThat(strict.check(row))
          .isInstanceOfSatisfying(
              Rejected.class,
              rejected ->
                  assertThat(rejected.reason().reason())
                      .isEqualTo(ImportErrorCode.SHORTENED.with()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.91512", "E+12", "1E10", "12E+05", "ABE+12", "1E+1"})
  void texts_that_only_look_similar_are_kept(String text) {
    assertThat(strict.check(row(text))).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u200Bb@example.org, U+200B ZERO WIDTH SPACE, 2",
    "ab@example\u00A0.org, U+00A0 NO-BREAK SPACE, 11"
  })
  void an_invisible_character_inside_of_an_address_is_named(String text, String name, int place) {
    assertThat(strict.check(with("email", text)))
        .isEqualTo(
            new Rejected(
                new Reject(
                    LINE,
                    "email",
                    text,
                    true,
                    MessageErrorCode.INVISIBLE_IN_ADDRESS.with(name, place))));
  }

  @Test
  void what_is_reported_of_a_value_is_short_and_can_be_printed() {
    Reject reject = new Reject(1, "c", "a\0b\n\uD800" + "€".repeat(300), true, reason());
    assertThat(reject.value()).hasSize(200).startsWith("a\uFFFDb\uFFFD\uFFFD€");
    assertThat(new Reject(1, "c", "😀".repeat(201), true, reason()).value())
        .isEqualTo("😀".repeat(200));
  }
}
