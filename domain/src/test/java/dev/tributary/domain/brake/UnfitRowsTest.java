package dev.tributary.domain.brake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.brake.Audience.Unfit;
import dev.tributary.domain.value.Variables;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnfitRowsTest {
  private static final Variables PRODUCED = Variables.ofRecords(7);

  @Test
  void rows_that_all_fit_set_no_variable() {
    assertThat(UnfitRows.count(PRODUCED, Variables.NONE, new Share(Unfit.REJECTS, 0, 7)))
        .isEqualTo(PRODUCED);
    assertThat(UnfitRows.of(PRODUCED)).isEmpty();
  }

  @Test
  void shares_of_each_kind_travel_as_variables() {
    Share rejects = new Share(Unfit.REJECTS, 3, 10);
    Share unmatched = new Share(Unfit.UNMATCHED_ROWS, 1, 100);

    Variables both =
        UnfitRows.count(
            UnfitRows.count(PRODUCED, Variables.NONE, rejects), Variables.NONE, unmatched);

    assertThat(both.byName())
        .containsKeys(
            "recCount", "rejectCount", "responseCount", "unmatchedCount", "enrichedCount");
    assertThat(UnfitRows.of(both)).containsExactly(rejects, unmatched);
  }

  @Test
  void of_two_inputs_of_a_join_the_larger_share_stays_whichever_is_the_main_one() {
    Share large = new Share(Unfit.REJECTS, 60, 100);
    Share small = new Share(Unfit.REJECTS, 1, 100);
    Variables main = UnfitRows.count(PRODUCED, Variables.NONE, small);
    Variables other = UnfitRows.count(Variables.NONE, Variables.NONE, large);

    Variables merged = UnfitRows.largest(other.overlaidWith(main), List.of(other, main));

    assertThat(UnfitRows.of(merged)).containsExactly(large);
    assertThat(UnfitRows.largest(PRODUCED, List.of(PRODUCED))).isEqualTo(PRODUCED);
  }

  @Test
  void of_two_activities_the_larger_share_stays() {
    Share large = new Share(Unfit.REJECTS, 3, 10);
    Share small = new Share(Unfit.REJECTS, 30, 1_000);
    Variables arrived = UnfitRows.count(Variables.NONE, Variables.NONE, large);

    Variables kept = arrived.overlaidWith(UnfitRows.count(PRODUCED, arrived, small));
    assertThat(UnfitRows.of(kept)).containsExactly(large);

    Variables afterSmall = UnfitRows.count(Variables.NONE, Variables.NONE, small);
    Variables replaced = afterSmall.overlaidWith(UnfitRows.count(PRODUCED, afterSmall, large));
    assertThat(UnfitRows.of(replaced)).containsExactly(large);
  }
}
