package dev.tributary.webapp.console.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Position;
import dev.tributary.domain.workflow.layout.WorkflowLayout;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransitionPathTest {
  private static final Position HERE = new Position(40, 40);
  private static final Position FAR = new Position(600, 40);

  @Test
  void a_transition_to_a_neighbour_is_straight() {
    assertThat(TransitionPath.between(HERE, new Position(300, 40), false).d())
        .isEqualTo("M224 68H300");
  }

  @Test
  void a_transition_past_others_runs_under_them_and_comes_back_to_its_height() {
    TransitionPath path = TransitionPath.under(HERE, FAR);

    assertThat(path.d()).startsWith("M224 68H").endsWith("H600");
    assertThat(path.middle().y()).isGreaterThan(40 + WorkflowLayout.HEIGHT);
    assertThat(path.middle().x()).isBetween(224, 600);
  }

  @Test
  void the_name_of_an_outlet_stands_off_its_line() {
    assertThat(TransitionPath.between(HERE, new Position(300, 200), false).label().y())
        .isLessThan(68);
    assertThat(
            TransitionPath.between(new Position(40, 200), new Position(300, 40), false).label().y())
        .isGreaterThan(228);
  }
}
