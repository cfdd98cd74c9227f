package dev.tributary.application.run.command;

import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.FixedActor;
import dev.tributary.application.run.RunFixture;
import dev.tributary.application.workflow.Definitions;
import dev.tributary.application.workflow.SaveRequest;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.ActivityTask;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.TaskState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables.Variable;
import dev.tributary.domain.workflow.ParameterErrorCode;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRunTest {
  private static final WorkflowName NAME = new WorkflowName("birthday");
  private static final Parameter CITY =
      new Parameter("city", ValueType.TEXT, Optional.of("San Jose"));
  private static final Parameter LIMIT =
      new Parameter("limit", ValueType.INTEGER, Optional.empty());

  private final RunFixture fixture = new RunFixture();

  @Test
  void a_run_is_stored_and_its_first_activities_are_queued() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));

    RunId id = fixture.start.start(StartRequest.of(NAME));

    WorkflowRun run = fixture.run(id);
    ActivityTask first = run.task(new ActivityId("start1"));
    assertThat(run.state()).isEqualTo(RunState.QUEUED);
    assertThat(run.in(TaskState.READY)).containsExactly(first);
    assertThat(fixture.queued).containsExactly(first.id());
  }

  @Test
  void journal_and_audit_trail_record_who_started_which_revision() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));

    RunId id = fixture.start.start(StartRequest.of(NAME));

    assertThat(fixture.messages())
        .containsExactly(Message.of("run.started", "birthday", 1, "boss"));
    assertThat(fixture.workflows.trail.last().action()).isEqualTo("started");
    assertThat(fixture.workflows.trail.last().objectName()).isEqualTo(id.toString());
    assertThat(fixture.workflows.trail.last().after())
        .isEqualTo(Map.of("workflow", "birthday", "revision", 1));
  }

  @ParameterizedTest
  @CsvSource({"USER,PERSON", "API_KEY,KEY"})
  void a_person_or_a_key_triggers_the_runs_of_its_requests(Actor.Kind actor, Trigger.Kind kind) {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));

    RunId id = startBy(actor).start(StartRequest.of(NAME));

    Trigger trigger = fixture.runs.trigger(id);
    assertThat(trigger.kind()).isEqualTo(kind);
    assertThat(trigger.name()).isEqualTo("shop");
  }

  @ParameterizedTest
  @EnumSource(
      value = Actor.Kind.class,
      names = {"SYSTEM", "RECIPIENT"})
  void a_run_without_such_a_request_has_a_trigger_of_its_own(Actor.Kind actor) {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));
    StartRun start = startBy(actor);
    Trigger nightly = new Trigger.Schedule("nightly");

    RunId id =
        start
            .start(
                fixture.workflows.revisions.startable(NAME, Optional.empty()),
                Map.of(),
                nightly,
                Optional.of("ada"))
            .id();

    assertThat(fixture.runs.trigger(id)).isEqualTo(nightly);
    assertThat(fixture.runs.origin(id).initiator()).contains("ada");
    assertThat(fixture.messages())
        .containsExactly(Message.of("run.started", "birthday", 1, "nightly"));
    assertThatThrownBy(() -> start.start(StartRequest.of(NAME)))
        .isInstanceOf(IllegalStateException.class);
  }

  private StartRun startBy(Actor.Kind actor) {
    return fixture.startBy(new FixedActor(new Actor(actor, "shop", "")));
  }

  @Test
  void a_run_keeps_its_revision_while_the_workflow_changes() {
    fixture.workflows.published(Definitions.valid("birthday", "Birthday"));
    RunId first = fixture.start.start(StartRequest.of(NAME));
    fixture.workflows.save.save(
        new SaveRequest(Definitions.valid("birthday", "Next"), OptionalLong.of(1), false));

    RunId second = fixture.start.start(StartRequest.of(NAME));
    RunId again = fixture.start.start(new StartRequest(NAME, Optional.of(1), Map.of()));

    assertThat(fixture.run(first).definition().label()).isEqualTo("Birthday");
    assertThat(fixture.run(second).definition().label()).isEqualTo("Next");
    assertThat(fixture.run(again).definition().label()).isEqualTo("Birthday");
  }

  @Test
  void parameters_become_typed_event_variables() {
    fixture.workflows.published(Definitions.with("birthday", CITY, LIMIT));

    RunId id = fixture.start.start(new StartRequest(NAME, Optional.empty(), Map.of("limit", "7")));

    assertThat(fixture.run(id).parameters().find("city")).contains(Variable.text("San Jose"));
    assertThat(fixture.run(id).parameters().find("limit")).contains(Variable.integer(7));
  }

  @Test
  void nothing_is_stored_when_the_parameters_do_not_fit() {
    fixture.workflows.published(Definitions.with("birthday", CITY, LIMIT));

    assertRefused(Map.of(), ParameterErrorCode.MISSING_PARAMETER);
    assertRefused(Map.of("limit", "many"), ParameterErrorCode.BAD_PARAMETER);
    assertRefused(Map.of("limit", 1, "town", "x"), ParameterErrorCode.UNKNOWN_PARAMETER);
    assertThat(fixture.queued).isEmpty();
    assertThat(fixture.messages()).isEmpty();
  }

  @Test
  void only_published_workflows_are_started() {
    fixture.workflows.drafted(Definitions.valid("birthday", "Birthday"), OptionalLong.empty());

    assertThatThrownBy(() -> fixture.start.start(StartRequest.of(NAME)))
        .satisfies(refused(WorkflowErrorCode.NOT_PUBLISHED));
    assertThatThrownBy(() -> fixture.start.start(StartRequest.of(new WorkflowName("gone"))))
        .satisfies(notFound(WorkflowErrorCode.UNKNOWN_WORKFLOW));
  }

  private void assertRefused(Map<String, Object> parameters, ParameterErrorCode code) {
    assertThatThrownBy(
            () -> fixture.start.start(new StartRequest(NAME, Optional.empty(), parameters)))
        .satisfies(refused(code));
  }
}
