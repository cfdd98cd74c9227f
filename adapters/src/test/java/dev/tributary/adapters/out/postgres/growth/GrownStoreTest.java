package dev.tributary.adapters.out.postgres.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.GrownStore;
import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.adapters.out.postgres.observation.PostgresWorkload;
import dev.tributary.adapters.out.postgres.run.PostgresRunReader;
import dev.tributary.adapters.out.postgres.storage.PostgresHistoryRuns;
import dev.tributary.adapters.sql.BoundedList;
import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.page.ListPage;
import dev.tributary.application.run.history.RunFilter;
import dev.tributary.application.run.history.RunReader.RunSummary;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No statement of a page, a route or a recurring task reads more when the store grows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrownStoreTest {
  /** Some rows more than a list reads: those of the page itself. */
  private static final long MOST_ROWS = BoundedList.MOST_READ + 200L;

  private static TestDatabase database;
  private static Places places;
  private static ExplainedStatements statements;

  @BeforeAll
  static void fill() throws SQLException {
    database = GrownStoreFixture.create();
    places = Places.in(database.dataSource());
    statements = new ExplainedStatements(database.dataSource());
  }

  static Stream<Read> reads() {
    return Stream.of(
            new ListReads(statements.dataSource(), places).all(),
            new OneReads(statements.dataSource(), places).all(),
            new UpkeepReads(statements.dataSource(), places).all())
        .flatMap(reads -> reads);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void reads_a_bounded_number_of_rows(Read read) {
    read.statements().run();

    List<Plan> plans = statements.taken();
    assertThat(plans).isNotEmpty();
    assertThat(plans).allSatisfy(plan -> assertThat(plan.unbounded(MOST_ROWS)).isEmpty());
  }

  /** Of 50 queued runs, none that is at work, and thousands that wait. */
  @ParameterizedTest
  @EnumSource(names = {"QUEUED", "RUNNING", "PAUSED", "WAITING"})
  void a_list_of_runs_in_an_open_state_reads_few_others(RunState state) {
    for (RunFilter filter :
        List.of(
            RunFilter.ALL.in(Set.of(state)),
            RunFilter.of(new WorkflowName("often1")).in(Set.of(state)),
            RunFilter.of(new WorkflowName("rare")).in(Set.of(state)))) {
      places.runReader(statements.dataSource()).runs(filter, Optional.empty(), 25);
    }

    List<Plan> plans = statements.taken();
    assertThat(plans).isNotEmpty();
    assertThat(plans).allSatisfy(plan -> assertThat(plan.unbounded(100)).isEmpty());
  }

  /** A thousand of this workflow. */
  @Test
  void runs_whose_interim_results_are_removed_cost_the_next_removal_nothing() {
    new PostgresHistoryRuns(statements.dataSource())
        .oldestWithInterimResults("often2", Instant.now().plusSeconds(60), 20);

    List<Plan> plans = statements.taken();
    assertThat(plans).isNotEmpty();
    assertThat(plans).allSatisfy(plan -> assertThat(plan.unbounded(100)).isEmpty());
  }

  /** The figures count what waits, which is as much as the ended runs here, and no ended run. */
  @Test
  void metrics_read_no_run_that_has_ended() {
    new PostgresWorkload(statements.dataSource()).read();

    List<Plan> plans = statements.taken();
    assertThat(plans).isNotEmpty();
    assertThat(plans)
        .allSatisfy(plan -> assertThat(plan.unbounded(GrownStoreFixture.WAITING + 200L)).isEmpty());
  }

  @Test
  void a_search_goes_on_where_the_page_before_it_ended() {
    List<RunSummary> found = new ArrayList<>();
    int pages = 0;
    Optional<RunId> after = Optional.empty();
    do {
      ListPage<RunSummary, RunId> page =
          reader().runs(RunFilter.ALL.holding("RARE lab"), after, 25);
      found.addAll(page.items());
      after = page.next();
      pages++;
    } while (after.isPresent());

    assertThat(found)
        .hasSize(GrownStore.RARE + 1)
        .allMatch(run -> run.workflow().value().equals("rare"));
    assertThat(pages)
        .isEqualTo(
            1 + (GrownStoreFixture.RUNS + GrownStoreFixture.WAITING) / BoundedList.MOST_READ);
  }

  @Test
  void runs_of_several_states_come_in_one_order_without_gaps() {
    Set<RunState> states = Set.of(RunState.FINISHED, RunState.FAILED, RunState.QUEUED);
    List<RunId> found = new ArrayList<>();
    Optional<RunId> after = Optional.empty();
    do {
      ListPage<RunSummary, RunId> page = reader().runs(RunFilter.ALL.in(states), after, 500);
      page.items().forEach(run -> found.add(run.id()));
      after = page.next();
    } while (after.isPresent());

    assertThat(found)
        .isEqualTo(
            new Sql(database.dataSource())
                .list(
                    "select id from tributary.run where state = any (?) order by id desc",
                    row -> new RunId(row.uuid("id")),
                    states));
  }

  private static PostgresRunReader reader() {
    return places.runReader(database.dataSource());
  }
}
