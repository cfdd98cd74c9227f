package dev.tributary.domain.testrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestRunRulesTest {
  private static final ActivityId CALL = new ActivityId("call");
  private static final WorkflowName NAME = new WorkflowName("test");
  private static final TestRunRules RULES = new TestRunRules(new TestRunLimits(20, 100, 10));

  @Test
  void a_pinned_response_stands_for_a_call_for_which_nothing_is_chosen() {
    for (OutsideCalls calls : List.of(OutsideCalls.READING, OutsideCalls.CHANGING)) {
      assertThat(stubbed(calls, TestRunChoices.DEFAULT)).contains(new CallChoice.Pinned(NAME));
      assertThat(stubbed(calls, new TestRunChoices(Optional.empty(), calls("real")))).isEmpty();
      assertThat(stubbed(calls, new TestRunChoices(Optional.empty(), calls("[]"))))
          .contains(new CallChoice.Sample("[]"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "READING,  -,           -,      -",
        "READING,  real,        -,      -",
        "READING,  [],          [],     -",
        "CHANGING, -,           -,      TRB-167003",
        "CHANGING, real,        -,      -",
        "CHANGING, [],          [],     -",
        "CHANGING, 1234567890,  1234567890, -",
        "CHANGING, 12345678901, -,      TRB-167004",
        "NONE,     -,           -,      -",
        "NONE,     real,        -,      TRB-167002",
        "NONE,     [],          -,      TRB-167002",
      })
  void calls_that_may_change_data_need_a_choice(
      OutsideCalls calls, @Nullable String choice, @Nullable String sample, @Nullable String code) {
    TestRunChoices choices = new TestRunChoices(Optional.empty(), calls(choice));

    if (code == null) {
      TestRun test = RULES.of(workflow(calls), choices);
      assertThat(test.stubbed(CALL))
          .isEqualTo(Optional.ofNullable(sample).map(CallChoice.Sample::new));
      assertThat(test.people()).isEqualTo(20);
    } else {
      assertThatThrownBy(() -> RULES.of(workflow(calls), choices))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, true", "100, true", "0, false", "-1, false", "101, false"})
  void the_number_of_people_has_a_range(long people, boolean accepted) {
    TestRunChoices choices = new TestRunChoices(Optional.of(people), Map.of());

    if (accepted) {
      assertThat(RULES.of(workflow(OutsideCalls.NONE), choices).people()).isEqualTo(people);
    } else {
      assertThatThrownBy(() -> RULES.of(workflow(OutsideCalls.NONE), choices))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void an_activity_that_is_not_there_has_no_call() {
    TestRunChoices choices =
        new TestRunChoices(
            Optional.empty(), Map.of(new ActivityId("other"), new CallChoice.Real()));

    assertThatThrownBy(() -> RULES.of(workflow(OutsideCalls.READING), choices))
        .isInstanceOf(Refused.class);
  }

  /** Where a response is pinned. */
  private static Optional<Stubbed> stubbed(OutsideCalls calls, TestRunChoices choices) {
    return RULES.of(workflow(calls), choices.orPinned(NAME, Set.of(CALL))).stubbed(CALL);
  }

  private static Map<ActivityId, CallChoice> calls(@Nullable String choice) {
    if (choice == null) {
      return Map.of();
    }
    return Map.of(
        CALL, choice.equals("real") ? new CallChoice.Real() : new CallChoice.Sample(choice));
  }

  private static WorkflowDefinition workflow(OutsideCalls calls) {
    return new WorkflowDefinition(
        NAME,
        "",
        "",
        WorkflowOptions.DEFAULT,
        List.of(),
        List.of(
            new Activity(
                CALL, "Call", new Settings(calls), ExecutionOptions.DEFAULT, Optional.empty())),
        List.of());
  }

  private record Settings(OutsideCalls outsideCalls) implements ActivitySettings {
    @Override
    public String kind() {
      return "any";
    }
  }
}
