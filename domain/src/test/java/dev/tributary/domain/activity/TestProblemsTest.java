package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.test.Branch;
import dev.tributary.domain.activity.test.TestKind;
import dev.tributary.domain.activity.test.TestSettings;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestProblemsTest extends SetActivityFixture {
  private static final TestKind KIND = new TestKind(LANGUAGE);
  private static final Branch MANY = new Branch("many", "$long(vars/@recCount) > 100");

  @Test
  void is_sound_with_conditions_over_variables() {
    assertThat(
            problems(MANY, new Branch("some", "$long(vars/@recCount) > 0 OR IsNull($(vars/@zip))")))
        .isEmpty();
  }

  @Test
  void all_problems_are_reported_at_once() {
    assertThat(problems()).containsExactly("branches TRB-144001");
    assertThat(
            problems(
                MANY,
                new Branch("many", ""),
                new Branch("default", "$long(vars/@recCount) = 0"),
                new Branch("Not one", "$(vars/@zip)"),
                new Branch("", "unknown = 1")))
        .containsExactly(
            "branches[1].outlet TRB-144003",
            "branches[1].when TRB-144004",
            "branches[2].outlet TRB-144002",
            "branches[3].outlet TRB-144002",
            "branches[3].when TRB-130012",
            "branches[4].outlet TRB-144002",
            "branches[4].when TRB-130025");
  }

  @Test
  void its_outlets_are_those_of_the_author_and_all_carry_the_rows() {
    TestSettings settings = new TestSettings(List.of(MANY, new Branch("x y", "")), true);

    assertThat(KIND.outlets(settings)).containsExactly(new Outlet("many"), TestKind.DEFAULT);
    assertThat(KIND.mayStayUnconnected(settings, new Outlet("many"))).isFalse();
    assertThat(
            KIND.structure(
                settings, new Outlet("many"), place(settings, inbound("query1", PEOPLE))))
        .contains(PEOPLE);
  }

  private static List<String> problems(Branch... branches) {
    TestSettings settings = new TestSettings(List.of(branches), false);
    return reported(KIND.problems(settings, place(settings, inbound("query1", PEOPLE))));
  }
}
