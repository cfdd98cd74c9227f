package dev.tributary.domain.brake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.value.Variables;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefectiveRowsTest {
  private static final Variables PRODUCED = Variables.ofRecords(7);

  @Test
  void rows_that_all_fit_set_no_variable() {
    assertThat(DefectiveRows.count(PRODUCED, Variables.NONE, new Share(Defect.REJECTS, 0, 7)))
        .isEqualTo(PRODUCED);
    assertThat(DefectiveRows.of(PRODUCED)).isEmpty();
  }

  @Test
  void shares_of_each_kind_travel_as_variables() {
    Share rejects = new Share(Defect.REJECTS, 3, 10);
    Share unmatched = new Share(Defect.UNMATCHED_ROWS, 1, 100);

    Variables both =
        DefectiveRows.count(
            DefectiveRows.count(PRODUCED, Variables.NONE, rejects), Variables.NONE, unmatched);

    assertThat(both.byName())
        .containsKeys(
            "recCount", "rejectCount", "responseCount", "unmatchedCount", "enrichedCount");
    assertThat(DefectiveRows.of(both)).containsExactly(rejects, unmatched);
  }

  @Test
  void of_two_inputs_of_a_join_the_larger_share_stays_whichever_is_the_main_one() {
    Share large = new Share(Defect.REJECTS, 60, 100);
    Share small = new Share(Defect.REJECTS, 1, 100);
    Variables main = DefectiveRows.count(PRODUCED, Variables.NONE, small);
    Variables other = DefectiveRows.count(Variables.NONE, Variables.NONE, large);

    Variables merged = DefectiveRows.largest(other.overlaidWith(main), List.of(other, main));

    assertThat(DefectiveRows.of(merged)).containsExactly(large);
    assertThat(DefectiveRows.largest(PRODUCED, List.of(PRODUCED))).isEqualTo(PRODUCED);
  }

  @Test
  void of_two_activities_the_larger_share_stays() {
    Share large = new Share(Defect.REJECTS, 3, 10);
    Share small = new Share(Defect.REJECTS, 30, 1_000);
    Variables arrived = DefectiveRows.count(Variables.NONE, Variables.NONE, large);

    Variables kept = arrived.overlaidWith(DefectiveRows.count(PRODUCED, arrived, small));
    assertThat(DefectiveRows.of(kept)).containsExactly(large);

    Variables afterSmall = DefectiveRows.count(Variables.NONE, Variables.NONE, small);
    Variables replaced = afterSmall.overlaidWith(DefectiveRows.count(PRODUCED, afterSmall, large));
    assertThat(DefectiveRows.of(replaced)).containsExactly(large);
  }
}
