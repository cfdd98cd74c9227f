package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.andjoin.AndJoinKind;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AndJoinProblemsTest extends SetActivityFixture {
  private static final AndJoinKind KIND = new AndJoinKind(Duration.ofDays(366));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "query1, ALL, 0, PT0S, -",
        "'', ALL, 0, PT0S, mainInput TRB-148001",
        "query7, ANY, 0, PT0S, mainInput TRB-148002",
        "query1, SOME, 0, PT0S, inputs TRB-148003",
        "query1, SOME, 4, PT0S, inputs TRB-148003",
        "query1, SOME, 3, P366D, -",
        "query1, ALL, 0, P367D, timeout TRB-148004",
        "query1, ANY, 0, P367D, -"
      })
  void its_settings_fit_its_inputs(
      String mainInput, Needed needed, long inputs, Duration timeout, String problem) {
    AndJoinSettings settings = new AndJoinSettings(mainInput, needed, inputs, timeout);

    assertThat(
            KIND.problems(settings, place(settings)).stream()
                .map(each -> each.place().replaceFirst(".*settings\\.", "") + " " + each.code()))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void only_an_input_without_rows_leaves_no_choice() {
    AndJoinSettings settings = new AndJoinSettings("", Needed.ALL, 0, Duration.ZERO);

    assertThat(
            KIND.problems(
                settings, place(settings, inbound("query1", PEOPLE), failed("externalApi1"))))
        .isEmpty();
  }

  @Test
  void the_rows_are_those_of_the_main_input_and_a_timeout_has_an_outlet() {
    AndJoinSettings settings = new AndJoinSettings("query2", Needed.ALL, 0, Duration.ofHours(1));

    assertThat(KIND.outlets(settings)).containsExactly(Outlet.OUT, AndJoinKind.TIMED_OUT);
    assertThat(KIND.structure(settings, AndJoinKind.TIMED_OUT, place(settings))).contains(PEOPLE);
    assertThat(KIND.outlets(new AndJoinSettings("query2", Needed.ANY, 0, Duration.ofHours(1))))
        .containsExactly(Outlet.OUT);
  }

  private ActivityPlace place(AndJoinSettings settings) {
    return place(
        settings, inbound("query1", PEOPLE), inbound("query2", PEOPLE), failed("externalApi1"));
  }

  private static ActivityPlace.Inbound failed(String activity) {
    return new ActivityPlace.Inbound(new ActivityId(activity), Outlet.FAILED, Optional.empty());
  }
}
