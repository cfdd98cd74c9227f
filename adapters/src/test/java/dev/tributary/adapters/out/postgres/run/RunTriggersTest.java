package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.signal.PostgresSignalChains;
import dev.tributary.adapters.out.postgres.worktable.PageBytes;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunFilter.Tests;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.application.signal.SignalChains;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.testrun.CallChoice;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of trigger, as it is stored, searched and described. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTriggersTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final UUID OTHER = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
  private static final Origin ORIGIN = new Origin(new RunId(OTHER), new ActivityId("query1"));
  private static final WorkflowDefinition WORKFLOW =
      new WorkflowDefinition(
          new WorkflowName("triggered"),
          "Triggered",
          "",
          new WorkflowOptions(
              Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), RunLimits.NONE),
          List.of(),
          List.of(
              new Activity(
                  new ActivityId("end1"),
                  "End",
                  new EndSettings(),
                  ExecutionOptions.DEFAULT,
                  Optional.empty())),
          List.of());

  private static final TestRun TEST_RUN =
      new TestRun(
          7,
          Map.of(
              new ActivityId("end1"),
              new CallChoice.Sample("{\"a\": [1, \"é\"]}"),
              new ActivityId("end2"),
              new CallChoice.Pinned(new WorkflowName("coupons"))));

  private static final RunConfig CONFIG =
      new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100);

  private final OneWorkflow workflows = new OneWorkflow(WORKFLOW);
  private final PostgresRuns runs =
      new PostgresRuns(
          DATABASE.dataSource(),
          workflows,
          new InMemoryLiveChanges(),
          new InMemoryWakeUps(),
          CONFIG);
  private final RunReader reader =
      new PostgresRunReader(DATABASE.dataSource(), workflows, new PageBytes(1_000), CONFIG);

  static Stream<Arguments> triggers() {
    return Stream.of(
        Arguments.of(new Trigger.Person("ada"), "ada", "ada"),
        Arguments.of(new Trigger.Key("shop"), "API key shop", "API-sleutel shop"),
        Arguments.of(new Trigger.Schedule("nightly"), "schedule nightly", "planning nightly"),
        Arguments.of(Trigger.Signal.to(new ActivityId("order")), "signal order", "signaal order"),
        Arguments.of(
            new Trigger.ParentRun(ORIGIN, "bob"),
            "activity query1 of run " + OTHER + ", for bob",
            "activiteit query1 van run " + OTHER + ", voor bob"),
        Arguments.of(new Trigger.Test("eve"), "test run by eve", "testrun door eve"));
  }

  @AfterEach
  void no_written_run_is_impossible() {
    ImpossibleRuns.assertNone(new Sql(DATABASE.dataSource()));
  }

  @Test
  void the_table_holds_every_kind() {
    assertThat(triggers().map(row -> ((Trigger) row.get()[0]).kind()))
        .containsExactly(Trigger.Kind.values());
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void a_trigger_is_read_and_found_as_it_was_stored(Trigger trigger, String english, String dutch) {
    RunId run = started(trigger);

    assertThat(reader.run(run).orElseThrow().summary().trigger()).isEqualTo(trigger);
    assertThat(found(trigger.name()).items()).extracting(RunSummary::id).contains(run);
    assertThat(Texts.render(trigger.description(), Locale.ENGLISH)).isEqualTo(english);
    assertThat(Texts.render(trigger.description(), Locale.of("nl"))).isEqualTo(dutch);
  }

  @Test
  void a_test_run_is_read_with_what_makes_it_differ_and_stays_one() {
    RunId test = started(new Trigger.Test("eve"));

    WorkflowRun read = runs.find(test).orElseThrow();

    assertThat(read.test()).contains(TEST_RUN);
    assertThat(read.copy().test()).contains(TEST_RUN);
    assertThat(reader.run(test).orElseThrow().summary().test()).isTrue();
    assertThat(runs.find(started(new Trigger.Person("ada"))).orElseThrow().test()).isEmpty();
  }

  @Test
  void runs_are_listed_by_whether_they_are_test_runs() {
    RunId real = started(new Trigger.Person("filtered"));
    RunId test = started(new Trigger.Test("filtered"));

    assertThat(listed(Tests.INCLUDED)).containsExactly(test, real);
    assertThat(listed(Tests.ONLY)).containsExactly(test);
    assertThat(listed(Tests.EXCLUDED)).containsExactly(real);
    assertThat(listed(Tests.ONLY, RunState.QUEUED)).containsExactly(test);
    assertThat(listed(Tests.ONLY, RunState.FAILED)).isEmpty();
    assertThat(listed(Tests.EXCLUDED, RunState.QUEUED)).containsExactly(real);
  }

  private List<RunId> listed(Tests tests, RunState... states) {
    RunFilter filter = RunFilter.ALL.holding("filtered").with(tests).in(Set.of(states));
    return reader.runs(filter, Optional.empty(), 10).items().stream().map(RunSummary::id).toList();
  }

  @Test
  void a_signal_of_another_run_names_its_sender_and_runs_that_signal_each_other_are_counted() {
    SignalChains chains = new PostgresSignalChains(DATABASE.dataSource());
    RunId first = started(new Trigger.Person("ada"));
    Trigger signal =
        Trigger.Signal.from(
            new Trigger.Origin(first, new ActivityId("end1")), new ActivityId("order"));
    RunId second = started(signal);
    RunId third =
        started(
            Trigger.Signal.from(
                new Trigger.Origin(second, new ActivityId("end1")), new ActivityId("order")));

    assertThat(reader.run(second).orElseThrow().summary().trigger()).isEqualTo(signal);
    assertThat(Texts.render(signal.description(), Locale.ENGLISH))
        .isEqualTo("signal order from activity end1 of run " + first);
    assertThat(chains.length(first, 20)).isEqualTo(1);
    assertThat(chains.length(third, 20)).isEqualTo(3);
    assertThat(chains.length(third, 2)).isEqualTo(2);
  }

  private ListPage<RunSummary, RunId> found(String text) {
    return reader.runs(RunFilter.ALL.holding(text), Optional.empty(), 10);
  }

  private RunId started(Trigger trigger) {
    WorkflowRun run =
        WorkflowRun.queued(runs.newId(), WORKFLOW, Variables.NONE, runs.newTaskIds(1));
    if (trigger instanceof Trigger.Test) {
      run.testedAs(TEST_RUN);
    }
    runs.add(
        run,
        new RunOrigin(new RevisionId(new UUID(0, 1)), 1, trigger, Optional.empty(), Instant.EPOCH));
    return run.id();
  }
}
