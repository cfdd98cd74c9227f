package dev.tributary.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.InputRule.Decision;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InputRuleTest {
  @ParameterizedTest(name = "{0} arrived, {1} open, {2} never")
  @CsvSource({
    "0, 0, 0, BEGIN, BEGIN, BEGIN",
    "0, 2, 0, OPEN, OPEN, OPEN",
    "1, 2, 0, OPEN, OPEN, OPEN",
    "2, 1, 0, OPEN, OPEN, BEGIN",
    "3, 0, 0, BEGIN, BEGIN, BEGIN",
    "2, 0, 1, LEAVE_OUT, BEGIN, BEGIN",
    "1, 1, 1, LEAVE_OUT, OPEN, OPEN",
    "1, 0, 2, LEAVE_OUT, BEGIN, LEAVE_OUT",
    "0, 1, 2, LEAVE_OUT, OPEN, LEAVE_OUT",
    "0, 0, 3, LEAVE_OUT, LEAVE_OUT, LEAVE_OUT"
  })
  void decides_by_what_has_arrived_and_still_can(
      int arrived, int open, int never, Decision every, Decision decided, Decision atLeastTwo) {
    assertThat(new InputRule.Every().decide(arrived, open, never)).isEqualTo(every);
    assertThat(new InputRule.Decided().decide(arrived, open, never)).isEqualTo(decided);
    assertThat(new InputRule.AtLeast(2).decide(arrived, open, never)).isEqualTo(atLeastTwo);
  }

  @Test
  void a_number_of_inputs_is_positive() {
    assertThatThrownBy(() -> new InputRule.AtLeast(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
