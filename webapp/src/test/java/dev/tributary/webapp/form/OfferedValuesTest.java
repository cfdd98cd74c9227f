package dev.tributary.webapp.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.webapp.form.FormView.Option.Mark;
import dev.tributary.webapp.form.OfferedValues.Offered;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferedValuesTest {
  private static final FormField FIELD =
      FormField.line("resource", "form.label").suggesting(SuggestionSource.RESOURCES);

  @Test
  void a_field_lets_choose_what_it_names_and_suggests_the_rest() {
    OfferedValues known =
        new OfferedValues(
            Map.of(SuggestionSource.RESOURCES, List.of(), SuggestionSource.COLUMNS, List.of()));

    assertThat(known.asksToChoose(SuggestionSource.RESOURCES)).isTrue();
    assertThat(known.asksToChoose(SuggestionSource.COLUMNS)).isFalse();
    assertThat(known.asksToChoose(SuggestionSource.ACCOUNTS)).isFalse();
  }

  @Test
  void more_than_a_choice_shows_is_suggested() {
    assertThat(resources(OfferedValues.MOST).asksToChoose(SuggestionSource.RESOURCES)).isTrue();
    assertThat(resources(OfferedValues.MOST + 1).asksToChoose(SuggestionSource.RESOURCES))
        .isFalse();
  }

  @Test
  void a_value_that_does_not_exist_is_an_option_and_wrong() {
    List<FormView.Option> options = resources(1).options(FIELD, "gone");

    assertThat(options).extracting(FormView.Option::value).containsExactly("", "r0", "gone");
    assertThat(options)
        .extracting(FormView.Option::mark)
        .containsExactly(Mark.OFFERED, Mark.OFFERED, Mark.MISSING);
    assertThat(resources(1).options(FIELD, "r0"))
        .extracting(FormView.Option::mark)
        .containsExactly(Mark.OFFERED, Mark.CHOSEN);
  }

  @Test
  void nothing_is_no_option_of_a_field_with_a_default() {
    assertThat(resources(1).options(FIELD.defaultValue("r0"), "r0"))
        .extracting(FormView.Option::value)
        .containsExactly("r0");
  }

  @Test
  void an_empty_choice_says_so() {
    assertThat(resources(0).options(FIELD, "").getFirst().word().key())
        .isEqualTo("form.offeredNothing");
    assertThat(resources(1).options(FIELD, "").getFirst().word().key())
        .isEqualTo("form.offeredNone");
  }

  private static OfferedValues resources(int count) {
    return new OfferedValues(
        Map.of(
            SuggestionSource.RESOURCES,
            IntStream.range(0, count).mapToObj(each -> Offered.of("r" + each)).toList()));
  }
}
