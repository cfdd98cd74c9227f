package dev.tributary.adapters.activity.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.deduplication.DeduplicationExecutor;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.deduplication.DeduplicationErrorCode;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeduplicationExecutionTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation(
          "profile", ValueType.INTEGER, List.of(Column.of("nick", ValueType.TEXT)));

  private final SetFixture fixture;

  DeduplicationExecutionTest(Storage storage) {
    fixture = new SetFixture(storage);
  }

  @Test
  void keeps_the_first_of_each_zip_code_of_the_profile() {
    Completed completed =
        run(new DeduplicationSettings(List.of("zipCode"), 1, Preference.FIRST, false, false));
    assertThat(rows(completed, 0)).containsExactly("1|1|a", "2|3|A", "3|4|b", "4|5|null");
    assertThat(completed.outputs()).hasSize(1);
  }

  @Test
  void the_discarded_leave_by_the_complement() {
    FakeActivityContext context = context();
    Completed completed =
        (Completed)
            executor()
                .execute(
                    new DeduplicationSettings(
                        List.of("[location/@zipCode]"), 1, Preference.FIRST, false, true),
                    context);
    assertThat(rows(completed, 1)).containsExactly("1|2|a ");
    assertThat(completed.outputs()).extracting(Output::rows).containsExactly(4L, 1L);
    assertThat(context.journal().stream().map(line -> Texts.render(line, Locale.ENGLISH)))
        .containsExactly("4 record(s) kept, 1 duplicate(s) removed");
  }

  @Test
  void null_keys_are_no_duplicates_and_texts_differ_in_case_and_space() {
    Completed completed =
        run(new DeduplicationSettings(List.of("data.nick"), 1, Preference.FIRST, false, false));
    assertThat(completed.outputs().getFirst().rows()).isEqualTo(5);
  }

  @Test
  void normalised_texts_are_the_same_in_any_case_and_space() {
    Completed completed =
        run(new DeduplicationSettings(List.of("nick"), 1, Preference.FIRST, true, false));
    assertThat(rows(completed, 0)).containsExactly("1|1|a", "2|4|b", "3|5|null");
  }

  @Test
  void several_keys_must_all_be_the_same() {
    Completed completed =
        run(
            new DeduplicationSettings(
                List.of("zipCode", "nick"), 1, Preference.FIRST, true, false));
    assertThat(completed.outputs().getFirst().rows()).isEqualTo(4);
  }

  @Test
  void keeps_the_configured_number_and_all_for_zero() {
    DeduplicationSettings two =
        new DeduplicationSettings(List.of("Lower(Trim(nick))"), 2, Preference.FIRST, false, true);
    assertThat(run(two).outputs()).extracting(Output::rows).containsExactly(4L, 1L);
    DeduplicationSettings all =
        new DeduplicationSettings(List.of("nick"), 0, Preference.FIRST, true, true);
    assertThat(run(all).outputs()).extracting(Output::rows).containsExactly(5L, 0L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CHOOSE_FOR_ME; ; ; 1|3|''",
        "SMALLEST; id; ; 1|1|A",
        "LARGEST; id; ; 1|4|b",
        "NON_EMPTY; nick; ; 1|4|b",
        "VALUES; nick; c,A,b; 1|1|A",
        "VALUES; id; 2; 1|2|null",
        "VALUES; nick; c; 1|3|''",
      })
  void the_method_decides_which_of_the_duplicates_stays(
      Preference.Method method, @Nullable String expression, @Nullable String values, String kept) {
    List<String> list = values == null ? List.of() : List.of(values.split(",", -1));
    Preference preference =
        new Preference(method, Objects.requireNonNullElse(expression, ""), list);
    Completed completed =
        (Completed)
            executor()
                .execute(
                    new DeduplicationSettings(List.of("'all'"), 1, preference, false, false),
                    context("1, 3, ''", "2, 2, null", "3, 4, 'b'", "4, 1, 'A'"));
    assertThat(rows(completed, 0)).containsExactly(kept.replace("''", ""));
  }

  @Test
  void null_is_the_worst_in_either_direction() {
    for (Preference.Method method :
        List.of(Preference.Method.SMALLEST, Preference.Method.LARGEST)) {
      Preference preference = new Preference(method, "nick", List.of());
      Completed completed =
          run(new DeduplicationSettings(List.of("'all'"), 4, preference, false, true));
      assertThat(rows(completed, 1)).containsExactly("1|5|null");
    }
  }

  @Test
  void fails_when_no_rows_arrive() {
    DeduplicationSettings settings =
        new DeduplicationSettings(List.of("nick"), 1, Preference.FIRST, false, false);
    FakeActivityContext nothing = new FakeActivityContext("dedup1", settings, List.of());
    assertThat(executor().execute(settings, nothing))
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.failure().code()).isEqualTo(DeduplicationErrorCode.NO_ROWS.id()));
  }

  private Completed run(DeduplicationSettings settings) {
    return (Completed) executor().execute(settings, context());
  }

  private FakeActivityContext context() {
    return context("1, 1, 'a'", "2, 2, 'a '", "3, 3, 'A'", "4, 4, 'b'", "5, 5, null");
  }

  private FakeActivityContext context(String... rows) {
    fixture.execute("truncate public.profile restart identity");
    fixture.execute(
        "insert into public.profile (zip_code) values ('1'), ('1'), ('2'), (null), (null)");
    WorkTable people = fixture.filled(PEOPLE, rows);
    return new FakeActivityContext(
        "dedup1",
        new DeduplicationSettings(List.of(), 1, Preference.FIRST, false, false),
        List.of(SetFixture.input("query1", people)));
  }

  private DeduplicationExecutor executor() {
    return new DeduplicationExecutor(
        fixture.resources(),
        fixture.language(),
        new PostgresDuplicateRemoval(
            fixture.dataSource(), fixture.resources(), fixture.limits(), fixture.store()));
  }

  private List<String> rows(Completed completed, int output) {
    return fixture.rows(completed.outputs().get(output).table().orElseThrow());
  }
}
