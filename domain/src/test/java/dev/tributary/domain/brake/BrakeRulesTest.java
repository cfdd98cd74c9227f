package dev.tributary.domain.brake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.Audience.Share;
import dev.tributary.domain.problem.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BrakeRulesTest {
  @Test
  void no_limit_holds_nothing() {
    Audience huge =
        new Audience(1_000_000, 0, List.of(1L), List.of(new Share(Defect.REJECTS, 9, 9)));

    assertThat(BrakeRules.before(Brakes.NONE, huge)).isEmpty();
    assertThat(BrakeRules.sending(Brakes.NONE, 100, 100, 1)).isEmpty();
    assertThat(Brakes.NONE.anyBefore()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, false", "1001, true"})
  void more_recipients_than_the_limit_hold(long recipients, boolean held) {
    Brakes brakes = new Brakes(1_000, 0, 5, 0, 0);

    assertThat(BrakeRules.before(brakes, new Audience(5_000, recipients, List.of(), List.of())))
        .isEqualTo(held ? List.of(Message.of("brake.recipients", recipients, 1_000L)) : List.of());
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({
    "150, '100', ''",
    "151, '100', 'more 51.0 100'",
    "50, '100', ''",
    "49, '100', 'fewer 51.0 100'",
    "0, '100', 'fewer 100.0 100'",
    "151, '90 100 110', 'more 51.0 100'",
    "150, '90 100 110', ''",
    "10, '0', 'more 1000.0 0'",
    "0, '0', ''",
    "1000000, '', ''",
  })
  void an_audience_that_changed_too_much_holds(long selected, String earlier, String expected) {
    List<Long> before =
        Stream.of(earlier.split(" ")).filter(each -> !each.isEmpty()).map(Long::valueOf).toList();

    List<Message> reasons =
        BrakeRules.before(
            new Brakes(0, 50, 5, 0, 0), new Audience(selected, selected, before, List.of()));

    assertThat(
            reasons.stream()
                .map(
                    reason ->
                        "%s %s %s"
                            .formatted(
                                reason.name(),
                                reason.arguments().get(1),
                                reason.arguments().get(2))))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void each_share_of_rows_that_do_not_fit_is_compared_for_itself() {
    Audience audience =
        new Audience(
            1_000,
            900,
            List.of(),
            List.of(
                new Share(Defect.REJECTS, 5, 100),
                new Share(Defect.MISSING_VALUES, 51, 1_000),
                new Share(Defect.UNMATCHED_ROWS, 1, 3)));

    assertThat(BrakeRules.before(new Brakes(0, 0, 5, 5, 0), audience))
        .containsExactly(
            Message.of("brake.missing_values", 51L, 1_000L, new BigDecimal("5.1"), 5L),
            Message.of("brake.unmatched_rows", 1L, 3L, new BigDecimal("33.3"), 5L));
  }

  @ParameterizedTest
  @CsvSource({"2, 19, false", "2, 20, false", "3, 20, true", "19, 19, false"})
  void send_errors_hold_once_enough_messages_were_tried(long failed, long tried, boolean held) {
    assertThat(BrakeRules.sending(new Brakes(0, 0, 5, 0, 10), failed, tried, 20).isPresent())
        .isEqualTo(held);
  }
}
