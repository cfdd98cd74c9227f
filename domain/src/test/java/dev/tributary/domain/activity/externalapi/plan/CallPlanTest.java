package dev.tributary.domain.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctKeys;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.DistinctRows;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.OneCall;
import dev.tributary.domain.activity.externalapi.plan.CallPlan.RowsPerCall;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallPlanTest {
  static Stream<CallPlan> plans() {
    return Stream.of(
        new OneCall(),
        new RowsPerCall(1),
        new RowsPerCall(7),
        new DistinctRows(3),
        new DistinctKeys(List.of("zip"), 1),
        new DistinctKeys(List.of("zip", "day"), 50));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void each_row_is_in_exactly_one_part(CallPlan plan) {
    for (long rows = 0; rows <= 60; rows++) {
      long next = 1;
      for (long part = 1; part <= plan.parts(rows); part++) {
        assertThat(plan.firstRow(part, rows)).as("%d rows", rows).isEqualTo(next);
        next += plan.rowsOf(part, rows);
      }
      assertThat(next).as("%d rows", rows).isEqualTo(rows + 1);
    }
  }

  @Test
  void only_one_call_is_made_of_no_row() {
    assertThat(plans().map(plan -> plan.parts(0))).containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
  }

  @Test
  void counts_calls() {
    assertThat(new OneCall().parts(1_000_000)).isEqualTo(1);
    assertThat(new RowsPerCall(100).parts(401)).isEqualTo(5);
    assertThat(new RowsPerCall(1).parts(40_000)).isEqualTo(40_000);
    assertThat(new RowsPerCall(Long.MAX_VALUE).parts(2)).isEqualTo(1);
  }
}
