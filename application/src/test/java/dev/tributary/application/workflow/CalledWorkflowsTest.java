package dev.tributary.application.workflow;

import static dev.tributary.application.workflow.Definitions.activity;
import static dev.tributary.application.workflow.Definitions.transition;
import static dev.tributary.application.workflow.Definitions.valid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.end.EndErrorCode;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.problem.ErrorCode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals of an End to other workflows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalledWorkflowsTest {
  private static final ExternalSignalSettings SIGNAL =
      new ExternalSignalSettings(List.of(), Duration.ZERO);

  private final WorkflowFixture fixture = new WorkflowFixture();

  @Test
  void a_signal_to_a_workflow_that_is_not_published_is_a_warning() {
    fixture.drafted(receiver("next"), OptionalLong.empty());

    assertThat(validated(sender("next", "signal1")))
        .containsExactly(warning("workflow", WorkflowErrorCode.CALLED_NOT_PUBLISHED, "next"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "start1"})
  void a_signal_to_what_is_no_external_signal_names_those_there_are(String activity) {
    fixture.published(receiver("next"));

    assertThat(validated(sender("next", activity)))
        .containsExactly(
            warning(
                "activity",
                ExternalSignalErrorCode.UNKNOWN_SIGNAL,
                "next",
                activity,
                "signal1, signal2"));
  }

  @Test
  void a_signal_that_runs_wait_for_starts_none() {
    fixture.published(receiver("next"));

    assertThat(validated(sender("next", "signal2")))
        .containsExactly(warning("activity", EndErrorCode.STARTS_NOTHING, "next", "signal2"));
  }

  @Test
  void a_signal_that_starts_runs_is_right() {
    fixture.published(receiver("next"));

    assertThat(validated(sender("next", "signal1"))).isEmpty();
  }

  @Test
  void a_workflow_may_signal_itself_before_it_is_published() {
    WorkflowDefinition itself =
        Definitions.of(
            "circle",
            List.of(activity("signal1", SIGNAL), end("circle", "signal1")),
            transition("signal1", "end1"));

    assertThat(validated(itself)).isEmpty();
  }

  @Test
  void an_end_without_a_signal_or_with_a_bad_name_is_left_to_its_own_rules() {
    assertThat(validated(valid("plain", "Plain"))).isEmpty();
    assertThat(validated(sender("Not A Name", "signal1")))
        .extracting(Problem::code)
        .containsExactly(EndErrorCode.BAD_WORKFLOW.id());
  }

  private List<Problem> validated(WorkflowDefinition definition) {
    return fixture.validate.validate(definition);
  }

  private static Problem warning(String setting, ErrorCode code, Object... arguments) {
    return Problem.warning("activities[end1].settings.signal." + setting, code, arguments);
  }

  private static WorkflowDefinition sender(String workflow, String activity) {
    return Definitions.of(
        "sender",
        List.of(activity("start1", new StartSettings()), end(workflow, activity)),
        transition("start1", "end1"));
  }

  /** Runs begin with its first signal and with its start, and wait for the second signal. */
  private static WorkflowDefinition receiver(String name) {
    return Definitions.of(
        name,
        List.of(
            activity("start1", new StartSettings()),
            activity("signal1", SIGNAL),
            activity("signal2", SIGNAL),
            activity("end1", new EndSettings()),
            activity("end2", new EndSettings())),
        transition("start1", "signal2"),
        transition("signal2", "end1"),
        transition("signal1", "end2"));
  }

  private static Activity end(String workflow, String activity) {
    return activity("end1", new EndSettings(new EndSignal(workflow, activity, List.of())));
  }
}
