package dev.tributary.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.approval.Confirmation.Destination;
import dev.tributary.domain.approval.Confirmation.When;
import dev.tributary.domain.brake.Brakes;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.waiting.Approvers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafeguardRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "REAL_CHANNEL, RECIPIENTS, true",
    "REAL_CHANNEL, SANDBOX, false",
    "ALWAYS, SANDBOX, true",
    "ALWAYS, RECIPIENTS, true",
    "NEVER, RECIPIENTS, false",
    "NEVER, SANDBOX, false",
  })
  void a_delivery_is_approved_as_its_settings_require(
      When when, Destination destination, boolean required) {
    Confirmation confirmation = new Confirmation(when, Approvers.OPERATORS, Duration.ZERO);

    assertThat(confirmation.isRequired(destination)).isEqualTo(required);
    assertThat(new Safeguards(confirmation, Brakes.NONE).holdAtFirst(destination))
        .isEqualTo(required);
    assertThat(new Safeguards(confirmation, new Brakes(1, 0, 5, 0, 0)).holdAtFirst(destination))
        .isTrue();
  }

  @Test
  void an_approval_expires_unless_it_is_awaited_for_ever() {
    assertThat(Confirmation.DEFAULT.expiry(NOW)).contains(NOW.plus(Duration.ofDays(3)));
    assertThat(new Confirmation(When.ALWAYS, Approvers.OPERATORS, Duration.ZERO).expiry(NOW))
        .isEmpty();
  }

  @Test
  void the_defaults_are_valid() {
    assertThat(problems(Safeguards.DEFAULT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, 5, 0, 0, brakes.recipients",
    "0, -1, 5, 0, 0, brakes.change",
    "0, 10001, 5, 0, 0, brakes.change",
    "0, 0, 0, 0, 0, brakes.deliveries",
    "0, 0, 51, 0, 0, brakes.deliveries",
    "0, 0, 5, 101, 0, brakes.defects",
    "0, 0, 5, 0, 101, brakes.sendErrors",
  })
  void limits_out_of_range_are_problems_at_their_settings(
      long recipients, long change, long deliveries, long defects, long errors, String place) {
    Brakes brakes = new Brakes(recipients, change, deliveries, defects, errors);

    assertThat(problems(new Safeguards(Confirmation.DEFAULT, brakes))).containsExactly(place);
  }

  @Test
  void an_approval_is_awaited_for_ninety_days_at_most() {
    Confirmation longer = new Confirmation(When.ALWAYS, Approvers.OPERATORS, Duration.ofDays(91));

    assertThat(problems(new Safeguards(longer, Brakes.NONE)))
        .containsExactly("confirmation.expiresAfter");
  }

  @Test
  void an_id_names_one_wait_of_one_task() {
    assertThat(ApprovalId.of("4711-2")).contains(new ApprovalId(new TaskId(4711), 2));
    assertThat(new ApprovalId(new TaskId(4711), 2)).hasToString("4711-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "4711", "-2", "4711-", "0-1", "1-0", "4711-2-3", "9999999999999999999-1"})
  void other_texts_are_no_ids(String text) {
    assertThat(ApprovalId.of(text)).isEmpty();
  }

  private static List<String> problems(Safeguards safeguards) {
    SettingProblems problems = new SettingProblems();
    SafeguardRules.check(safeguards, problems);
    return problems.all().stream().map(Problem::place).toList();
  }
}
