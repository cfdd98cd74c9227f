package dev.tributary.domain.fileimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.fileimport.CheckedRow.Accepted;
import dev.tributary.domain.fileimport.CheckedRow.Rejected;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowCheckTest {
  private static final int LONGEST = 20;
  private static final int LONGEST_ROW = 100;
  private static final long LINE = 7;

  private final RowCheck strict = check(ErrorRule.REJECT_ROW);
  private final RowCheck lenient = check(ErrorRule.REJECT_VALUE);

  @Test
  void values_arrive_stripped_and_in_their_one_written_form() {
    assertThat(strict.check(row(" K1 ", "a@example.org", "  Ann  B ", "2000-02-29", "+007", "Ja")))
        .isEqualTo(
            new Accepted(
                List.of("K1", "a@example.org", "Ann  B", "2000-02-29", "7", "true"),
                List.of(),
                List.of()));
  }

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

  @Test
  void fields_without_text_are_no_values() {
    assertThat(strict.check(row("K1", "", " ", "\t", "", "")))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.values()).containsExactly("K1", null, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "TRUE,true", "yes,true", "ja,true", "0,false", "No,false", "NEE,false"})
  void truth_has_words_in_both_languages(String word, String value) {
    assertThat(strict.check(row("K1", "", "", "", "", word)))
        .isInstanceOfSatisfying(
            Accepted.class, accepted -> assertThat(accepted.values().getLast()).isEqualTo(value));
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
        Arguments.of("email", "nobody", ImportCode.NO_EMAIL.with()),
        Arguments.of("email", "a@b@example.org", ImportCode.NO_EMAIL.with()),
        Arguments.of("firstName", "x".repeat(LONGEST + 1), ImportCode.VALUE_TOO_LONG.with(LONGEST)),
        Arguments.of("firstName", "a\0b", ImportCode.BAD_CHARACTER.with()),
        Arguments.of("birthDate", "2023-02-29", ImportCode.NO_DATE.with("yyyy-MM-dd")),
        Arguments.of("visits", "1.0", ImportCode.NO_NUMBER.with()),
        Arguments.of("visits", "9223372036854775808", ImportCode.NO_NUMBER.with()),
        Arguments.of(
            "optOutEmail",
            "perhaps",
            ImportCode.NO_BOOLEAN.with("true, false, 1, 0, yes, no, ja, nee")));
  }

  @ParameterizedTest
  @MethodSource("unfit")
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
                  PeopleColumns.PEOPLE.columns().indexOf(PeopleColumns.PEOPLE.column(column));
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
  void without_its_key_a_row_is_nobody_whatever_the_rule() {
    for (RowCheck check : List.of(strict, lenient)) {
      assertThat(check.check(row(" ", "", "Ann", "", "", "")))
          .isEqualTo(
              new Rejected(
                  new Reject(
                      LINE, "externalId", "", true, ImportCode.KEY_MISSING.with("externalId"))));
      assertThat(check.check(row("x".repeat(LONGEST + 1), "", "", "", "", "")))
          .isInstanceOf(Rejected.class);
    }
  }

  @Test
  void a_row_has_as_many_fields_as_the_first_line() {
    assertThat(strict.check(row("K1", "a@example.org")))
        .isEqualTo(
            new Rejected(
                new Reject(LINE, "", "K1 a@example.org", true, ImportCode.FIELD_COUNT.with(2, 6))));
    assertThat(lenient.check(row("1", "2", "3", "4", "5", "6", "7"))).isInstanceOf(Rejected.class);
  }

  @Test
  void a_row_of_which_too_much_was_there_to_keep_is_rejected() {
    assertThat(lenient.check(new FileRow(LINE, List.of("K1", "a@example.org"), 6)))
        .isEqualTo(
            new Rejected(
                new Reject(
                    LINE,
                    "",
                    "K1 a@example.org",
                    true,
                    ImportCode.RECORD_TOO_LONG.with(LINE, LONGEST_ROW))));
  }

  @Test
  void columns_that_are_left_out_may_hold_anything() {
    RowCheck check =
        new RowCheck(
            PeopleColumns.plan(RowHandling.USUAL, List.of(), "-", "email"),
            PeopleColumns.PEOPLE,
            LONGEST,
            LONGEST_ROW);
    assertThat(check.check(row("x".repeat(1000) + "\0", "a@example.org")))
        .isEqualTo(new Accepted(List.of("a@example.org"), List.of(), List.of()));
  }

  @Test
  void what_is_told_of_a_value_is_short_and_can_be_printed() {
    Reject reject = new Reject(1, "c", "a\0b\n\uD800" + "€".repeat(300), true, reason());
    assertThat(reject.value()).hasSize(200).startsWith("a\uFFFDb\uFFFD\uFFFD€");
    assertThat(new Reject(1, "c", "😀".repeat(201), true, reason()).value())
        .isEqualTo("😀".repeat(200));
  }

  private static Message reason() {
    return ImportCode.BAD_CHARACTER.with();
  }

  private static RowCheck check(ErrorRule errors) {
    String[] all =
        PeopleColumns.PEOPLE.columns().stream().map(column -> column.name()).toArray(String[]::new);
    return new RowCheck(
        PeopleColumns.plan(PeopleColumns.handling(ImportKey.EXTERNAL_ID, errors), List.of(), all),
        PeopleColumns.PEOPLE,
        LONGEST,
        LONGEST_ROW);
  }

  /** Somebody of whom nothing else is known. */
  private static FileRow with(String column, String text) {
    Map<String, String> known = Map.of("externalId", "K1", column, text);
    return row(
        PeopleColumns.PEOPLE.columns().stream()
            .map(one -> known.getOrDefault(one.name(), ""))
            .toArray(String[]::new));
  }

  private static FileRow row(String... fields) {
    return new FileRow(LINE, List.of(fields), fields.length);
  }
}
