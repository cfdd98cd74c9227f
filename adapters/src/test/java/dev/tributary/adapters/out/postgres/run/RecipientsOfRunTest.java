package dev.tributary.adapters.out.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.change.InMemoryLiveChanges;
import dev.tributary.application.run.InMemoryWakeUps;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.run.TaskId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.RevisionId;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How many distinct recipients entered a run, whatever activity begins the workflow. */
@ParameterizedClass
@EnumSource(Storage.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipientsOfRunTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final Sql SQL = new Sql(DATABASE.dataSource());
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofPopulation("profile", ValueType.INTEGER, List.of());
  private static final WorkTableStructure MEMBERS =
      WorkTableStructure.ofPopulation("member", ValueType.TEXT, List.of());
  private static final WorkTableStructure NO_PEOPLE = WorkTableStructure.ofRows(List.of());

  private final SetFixture sets;

  RecipientsOfRunTest(Storage storage) {
    sets = new SetFixture(DATABASE.dataSource(), storage);
  }

  @Test
  void a_recipient_who_enters_by_two_queries_behind_a_start_counts_once() {
    WorkflowRun run = run("start>one", "start>two", "one>join", "two>join");
    ends(run, "start", Optional.empty());
    assertThat(people(run)).isEmpty();
    ends(run, "one", filled(PEOPLE, "1", "2", "3"));
    assertThat(people(run)).contains(3L);
    ends(run, "two", filled(PEOPLE, "3", "4", "5"));
    assertThat(people(run)).contains(5L);
    ends(run, "join", filled(PEOPLE, "1", "2", "3", "3", "4", "5"));
    assertThat(people(run)).contains(5L);
  }

  @Test
  void recipients_enter_where_rows_of_an_api_first_become_people() {
    WorkflowRun run = run("api>match");
    ends(run, "api", filled(NO_PEOPLE, "null", "null"));
    assertThat(people(run)).isEmpty();
    ends(run, "match", filled(PEOPLE, "7", "7", "8"));
    assertThat(people(run)).contains(2L);
  }

  @Test
  void recipients_of_different_resources_are_different() {
    WorkflowRun run = run("start>one", "start>two");
    ends(run, "start", Optional.empty());
    ends(run, "one", filled(PEOPLE, "1", "2"));
    ends(run, "two", filled(MEMBERS, "'1'", "'a'"));
    assertThat(people(run)).contains(4L);
  }

  private void ends(WorkflowRun run, String activity, Optional<WorkTable> table) {
    TaskId task = run.task(new ActivityId(activity)).id();
    run.claim(task, "node", NOW);
    Output output =
        table
            .map(filled -> Output.of(Outlet.OUT, filled))
            .orElseGet(() -> Output.withoutPopulation(Outlet.OUT));
    run.complete(task, new Completed(List.of(output), Variables.NONE), NOW);
    run.advance(NOW);
    assertThat(runs(run.definition()).save(run, NOW)).isTrue();
  }

  private Optional<WorkTable> filled(WorkTableStructure structure, String... keys) {
    return Optional.of(
        sets.filled(
            structure,
            IntStream.range(0, keys.length)
                .mapToObj(i -> "%d, %s".formatted(i + 1, keys[i]))
                .toArray(String[]::new)));
  }

  private static Optional<Long> people(WorkflowRun run) {
    return SQL.list(
            "select people from tributary.run where id = ?",
            row -> row.optionalNumber("people"),
            run.id().value())
        .getFirst();
  }

  private static WorkflowRun run(String... drawn) {
    List<Transition> transitions =
        Stream.of(drawn)
            .map(transition -> transition.split(">", 2))
            .map(
                ends ->
                    new Transition(new ActivityId(ends[0]), Outlet.OUT, new ActivityId(ends[1])))
            .toList();
    List<Activity> activities =
        transitions.stream()
            .flatMap(transition -> Stream.of(transition.from(), transition.to()))
            .distinct()
            .map(RecipientsOfRunTest::activity)
            .toList();
    WorkflowDefinition definition =
        new WorkflowDefinition(
            new WorkflowName("story"),
            "",
            "",
            WorkflowOptions.DEFAULT,
            List.of(),
            activities,
            transitions);
    PostgresRuns runs = runs(definition);
    WorkflowRun run =
        WorkflowRun.queued(
            runs.newId(), definition, Variables.NONE, runs.newTaskIds(activities.size()));
    run.advance(NOW);
    runs.add(
        run,
        new RunOrigin(
            new RevisionId(new UUID(0, 1)), 1, new Trigger.Person("test"), Optional.empty(), NOW));
    return run;
  }

  private static PostgresRuns runs(WorkflowDefinition definition) {
    return new PostgresRuns(
        DATABASE.dataSource(),
        new OneWorkflow(definition),
        new InMemoryLiveChanges(),
        new InMemoryWakeUps(),
        new RunConfig(ZoneOffset.UTC, Duration.ofDays(1), 3, 0, 100));
  }

  private static Activity activity(ActivityId id) {
    return new Activity(
        id, id.value(), new EndSettings(), ExecutionOptions.DEFAULT, Optional.empty());
  }
}
