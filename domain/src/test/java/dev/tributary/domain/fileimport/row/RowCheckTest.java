package dev.tributary.domain.fileimport.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.ProfileColumnsFixture;
import dev.tributary.domain.fileimport.file.FileRow;
import dev.tributary.domain.fileimport.file.MissingFields;
import dev.tributary.domain.fileimport.file.TextEncoding;
import dev.tributary.domain.fileimport.plan.FileFormat;
import dev.tributary.domain.fileimport.plan.ImportKey;
import dev.tributary.domain.fileimport.plan.ImportPlan;
import dev.tributary.domain.fileimport.plan.InvalidValueRule;
import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.fileimport.plan.PlannedColumn;
import dev.tributary.domain.fileimport.plan.RowHandling;
import dev.tributary.domain.fileimport.row.CheckedRow.Accepted;
import dev.tributary.domain.fileimport.row.CheckedRow.Rejected;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowCheckTest extends RowCheckFixture {
  private static final String NO_BREAK = "\u00A0";
  private final RowCheck lenient = check(InvalidValueRule.REJECT_VALUE);

  @Test
  void values_arrive_trimmed_and_in_their_one_written_form() {
    assertThat(
            strict.check(
                row(
                    " K1\u00A0",
                    "\uFEFFa@example.org",
                    "\u2009 Ann  B \u200B",
                    "2000-02-29",
                    "+007",
                    "Ja")))
        .isEqualTo(
            new Accepted(
                List.of("K1", "a@example.org", "Ann  B", "2000-02-29", "7", "true"),
                List.of(),
                List.of()));
  }

  @Test
  void fields_without_text_are_no_values() {
    assertThat(strict.check(row("K1", "", " ", "\t", "", "")))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.values()).containsExactly("K1", null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "TRUE,true",
    "yes,true",
    "ja,true",
    "0,false",
    "No,false",
    "NEE,false",
    "Nein,false",
    "WAHR,true",
    "falsch,false",
    "oui,true",
    "Non,false"
  })
  void truth_has_words_in_several_languages(String word, String value) {
    assertThat(strict.check(row("K1", "", "", "", "", word)))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.values().getLast()).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource({"ja,false", "nein,true", "true,false", "0,true"})
  void a_no_opts_out_in_a_column_of_consent(String word, String optedOut) {
    PlannedColumn consent = new PlannedColumn("News", Optional.of("optOutEmail"), OptOutMeaning.NO);
    PlannedColumn email = new PlannedColumn("email", Optional.of("email"));
    ImportPlan plan =
        ImportPlan.of(
            TextEncoding.UTF_8,
            ',',
            FileFormat.DEFAULT,
            new ImportPlan.Columns(List.of(email, consent), List.of()),
            RowHandling.DEFAULT);
    assertThat(check(plan).check(row("a@example.org", word)))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.values().getLast()).isEqualTo(optedOut));
  }

  static Stream<Arguments> invalid() {
    return Stream.of(
        Arguments.of("email", "nobody", ImportErrorCode.NO_EMAIL.with()),
        Arguments.of("email", "a@b@example.org", ImportErrorCode.NO_EMAIL.with()),
        Arguments.of(
            "firstName", "x".repeat(LONGEST + 1), ImportErrorCode.VALUE_TOO_LONG.with(LONGEST)),
        Arguments.of("firstName", "a\0b", ImportErrorCode.BAD_CHARACTER.with()),
        Arguments.of("birthDate", "2023-02-29", ImportErrorCode.NO_SUCH_DAY.with(29L, 2L, 2023L)),
        Arguments.of("visits", "1.0", ImportErrorCode.NO_NUMBER.with()),
        Arguments.of("visits", "9223372036854775808", ImportErrorCode.NO_NUMBER.with()),
        Arguments.of(
            "optOutEmail",
            "perhaps",
            ImportErrorCode.NO_BOOLEAN.with(
                "true, 1, yes, y, ja, j, oui, wahr, vrai, waar, false, 0, no, n, nein, nee, non,"
                    + " falsch, faux, onwaar")));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void what_does_not_fit_rejects_its_row_or_only_itself(
      String column, String text, Message reason) {
    FileRow row = with(column, text);
    assertThat(strict.check(row))
        .isEqualTo(new Rejected(new Reject(LINE, column, text, true, reason)));
    assertThat(lenient.check(row))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> {
              int place =
                  ProfileColumnsFixture.PEOPLE
                      .columns()
                      .indexOf(ProfileColumnsFixture.PEOPLE.column(column));
              assertThat(accepted.flaws())
                  .containsExactly(new Reject(LINE, column, text, false, reason));
              assertThat(accepted.left()).containsExactly(place + 1);
              assertThat(accepted.values().get(place)).isNull();
              assertThat(accepted.values().getFirst()).isEqualTo("K1");
            });
  }

  @Test
  void several_values_may_be_left_out_of_one_row() {
    assertThat(lenient.check(row("K1", "nobody", "Ann", "never", "1", "perhaps")))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.left()).containsExactly(2, 4, 6));
  }

  @Test
  void a_value_may_be_just_as_long_as_the_limit() {
    assertThat(strict.check(with("firstName", "x".repeat(LONGEST)))).isInstanceOf(Accepted.class);
  }

  @Test
  void without_its_key_a_row_is_rejected_whatever_the_rule() {
    for (RowCheck check : List.of(strict, lenient)) {
      assertThat(check.check(row(" ", "", "Ann", "", "", "")))
          .isEqualTo(
              new Rejected(
                  new Reject(
                      LINE,
                      "externalId",
                      "",
                      true,
                      ImportErrorCode.KEY_MISSING.with("externalId"))));
      assertThat(check.check(row("x".repeat(LONGEST + 1), "", "", "", "", "")))
          .isInstanceOf(Rejected.class);
    }
  }

  @Test
  void a_row_has_no_more_fields_with_text_than_the_first_line() {
    assertThat(strict.check(row("K1", "", "", "", "", "", "7")))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(rejected.reason().reason())
                    .isEqualTo(ImportErrorCode.FIELD_COUNT.with(7, 6)));
    assertThat(strict.check(row("K1", "", "Ann", "", "", "", " ", NO_BREAK)))
        .isInstanceOf(Accepted.class);
  }

  @Test
  void last_fields_that_are_missing_count_as_blank_unless_they_have_to_be_there() {
    assertThat(strict.check(row("K1", "a@example.org")))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.values().subList(2, 6)).containsOnlyNulls());
    assertThat(strict.notes().all())
        .containsExactly(new ImportNote(NoteKind.SHORT_ROW, 1, LINE, 1));
    ImportPlan plan =
        ProfileColumnsFixture.plan(
            RowHandling.DEFAULT, MissingFields.REJECT_ROW, "email", "firstName");
    assertThat(check(plan).check(row("a@example.org")))
        .isEqualTo(
            new Rejected(
                new Reject(
                    LINE, "", "a@example.org", true, ImportErrorCode.FIELD_COUNT.with(1, 2))));
  }

  static Stream<FileRow> blank() {
    return Stream.of(
        row("", "", "", "", "", ""),
        row(" ", NO_BREAK, "\u200B", "", "\t", ""),
        row(""),
        row(" ", ""));
  }

  @ParameterizedTest
  @MethodSource("blank")
  void a_row_of_blanks_is_noted_and_nothing_else(FileRow row) {
    assertThat(strict.check(row)).isEqualTo(new CheckedRow.Blank());
    assertThat(strict.notes().count(NoteKind.BLANK_ROW)).isEqualTo(1);
  }

  @Test
  void a_row_with_values_only_in_columns_that_are_left_out_is_rejected() {
    RowCheck check =
        check(
            ProfileColumnsFixture.plan(
                ProfileColumnsFixture.handling(ImportKey.NONE, InvalidValueRule.REJECT_VALUE),
                List.of(),
                "-",
                "birthDate",
                "email"));
    Message nothing = ImportErrorCode.NOTHING_IN_ROW.with();
    assertThat(check.check(row("Sum 12", "", "")))
        .isEqualTo(new Rejected(new Reject(LINE, "", "Sum 12  ", true, nothing)));
    assertThat(check.check(row("", "never", ""))).isInstanceOf(Rejected.class);
  }

  @Test
  void rows_over_several_lines_are_noted_with_the_first_of_them() {
    strict.check(FileRow.of(2, 4, row("K1", "", "Ann\n\n\n").fields(), 3));
    strict.check(FileRow.of(9, 2, row("K2", "", "Bo\n").fields(), 3));
    assertThat(strict.notes().all()).contains(new ImportNote(NoteKind.SPANNING_ROW, 2, 2, 4));
  }

  @Test
  void notes_go_on_where_an_earlier_check_stopped() {
    ImportNotes before = new ImportNotes(List.of(new ImportNote(NoteKind.BLANK_ROW, 3, 2, 1)));
    RowCheck check =
        new RowCheck(
            ProfileColumnsFixture.plan(RowHandling.DEFAULT, List.of(), "email"),
            ProfileColumnsFixture.PEOPLE,
            new RowLimits(LONGEST, LONGEST_ROW, MOST_LINES, 10),
            TODAY,
            before);
    check.check(row(""));
    assertThat(check.notes().all()).containsExactly(new ImportNote(NoteKind.BLANK_ROW, 4, 2, 1));
  }

  @Test
  void a_row_of_which_too_much_was_there_to_keep_is_rejected() {
    assertThat(lenient.check(FileRow.of(LINE, 1, List.of("K1", "a@example.org"), 6)))
        .isEqualTo(
            new Rejected(
                new Reject(
                    LINE,
                    "",
                    "K1 a@example.org",
                    true,
                    ImportErrorCode.RECORD_TOO_LONG.with(LINE, LONGEST_ROW))));
  }

  @Test
  void columns_that_are_left_out_may_hold_anything() {
    RowCheck check =
        check(ProfileColumnsFixture.plan(RowHandling.DEFAULT, List.of(), "-", "email"));
    assertThat(check.check(row("x".repeat(1000) + "\0", "a@example.org")))
        .isEqualTo(new Accepted(List.of("a@example.org"), List.of(), List.of()));
  }
}
