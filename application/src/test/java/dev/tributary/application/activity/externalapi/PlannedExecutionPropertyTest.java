package dev.tributary.application.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.request.InboundRows;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureTransition;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.mapping.Cell;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.paging.LoopRule;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableId;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures, waits and deaths at any write neither lose nor double a row of any plan. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlannedExecutionPropertyTest {
  private static final int MOST_EXECUTIONS = 2_000;
  private static final WorkTableStructure ARRIVING =
      WorkTableStructure.ofRows(List.of(Column.of("n", ValueType.INTEGER)));

  /** The expressions of columns are the line number. */
  static final InboundRows ROWS =
      (_, rows, terms, _, consumer) -> {
        for (long line = rows.first(); line <= Math.min(rows.last(), 1_000); line++) {
          consumer.accept(Collections.nCopies(terms.size(), new Value.IntegerValue(line)));
        }
      };

  @ParameterizedTest
  @EnumSource(
      value = PageKind.class,
      names = {"NONE", "CURSOR", "OFFSET"})
  void rows_in_are_rows_out_and_rejects_in_their_order(PageKind kind) {
    int most = 0;
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      most = Math.max(most, check(kind, random.nextInt(40), random));
    }
    assertThat(most).isGreaterThan(2);
  }

  @Test
  void calls_that_must_not_be_repeated_are_made_one_after_the_other() {
    ExternalApiSettings settings = settings(PageKind.NONE, PlanMode.ROWS, 1, false);
    PlannedApi api = new PlannedApi(10, new NoFaults());
    Completed completed =
        execute(api, new InMemoryRowLoads(), settings, context(settings, 30)).orElseThrow();
    assertThat(completed.outputs().stream().mapToLong(Output::rows).sum()).isEqualTo(45);
    assertThat(api.most()).isEqualTo(1);
  }

  @Test
  void calls_are_as_many_at_a_time_as_the_plan_allows_and_each_is_made_once() {
    ExternalApiSettings settings = settings(PageKind.NONE, PlanMode.ROWS, 1, true);
    PlannedApi api = new PlannedApi(10, new NoFaults());
    assertThat(execute(api, new InMemoryRowLoads(), settings, context(settings, 400))).isPresent();
    assertThat(api.calls()).isEqualTo(400);
    assertThat(api.most()).isBetween(2, 5);
  }

  private static int check(PageKind kind, long rows, Random random) {
    PlanMode mode = random.nextBoolean() ? PlanMode.ROWS : PlanMode.DISTINCT;
    int perCall = 1 + random.nextInt(3);
    ExternalApiSettings settings = settings(kind, mode, perCall, true);
    PlannedApi api = new PlannedApi(kind == PageKind.NONE ? 100 : 1 + random.nextInt(4), random);
    InMemoryRowLoads loads = new InMemoryRowLoads();
    FakeActivityContext context = context(settings, rows).beforeWrite(() -> dieSometimes(random));
    int executions = 0;
    Optional<Completed> completed = Optional.empty();
    while (completed.isEmpty()) {
      assertThat(++executions).isLessThan(MOST_EXECUTIONS);
      completed = execute(api, loads, settings, context);
      context.nextAttempt();
    }
    List<WorkTable> tables =
        completed.get().outputs().stream().map(output -> output.table().orElseThrow()).toList();
    String situation = "%s, %s of %d, %d rows".formatted(kind, mode, perCall, rows);
    assertThat(texts(loads, tables.getFirst(), 0))
        .as(situation)
        .isEqualTo(expected(rows).filter(row -> !row.startsWith("x")).toList());
    assertThat(texts(loads, tables.getLast(), 2))
        .as(situation)
        .isEqualTo(expected(rows).filter(row -> row.startsWith("x")).toList());
    return api.most();
  }

  private static Stream<String> expected(long rows) {
    return LongStream.rangeClosed(1, rows).boxed().flatMap(n -> PlannedApi.rowsOf(n).stream());
  }

  private static Optional<Completed> execute(
      PlannedApi api,
      InMemoryRowLoads loads,
      ExternalApiSettings settings,
      FakeActivityContext context) {
    try {
      return InMemoryExecutor.of(api, loads, ROWS).execute(settings, context)
              instanceof Completed completed
          ? Optional.of(completed)
          : Optional.empty();
    } catch (ClaimLost _) {
      return Optional.empty();
    }
  }

  private static void dieSometimes(Random random) {
    synchronized (random) {
      if (random.nextInt(12) == 0) {
        throw new ClaimLost("task 1");
      }
    }
  }

  private static List<String> texts(InMemoryRowLoads loads, WorkTable table, int column) {
    return loads.rows(table).stream()
        .map(cells -> ((Cell.ValueCell) cells.get(column)).text())
        .toList();
  }

  static FakeActivityContext context(ExternalApiSettings settings, long rows) {
    WorkTable arriving = new WorkTable(new WorkTableId(1), Storage.TABLE, ARRIVING, rows);
    return new FakeActivityContext(
        "externalApi1",
        settings,
        List.of(new ActivityInput(new ActivityId("query1"), Outlet.OUT, Optional.of(arriving))));
  }

  static ExternalApiSettings settings(PageKind kind, PlanMode mode, int rows, boolean repeatable) {
    OutboundColumn column =
        new OutboundColumn(
            "value",
            "value",
            "/value",
            ColumnOrigin.ELEMENT,
            ValueType.INTEGER,
            ColumnFormat.PLAIN,
            new ValueRules(
                List.of(), EmptyRule.INSERT_NULL, ErrorRule.REJECT_LINE, Optional.empty()),
            false);
    return new ExternalApiSettings(
        new InboundMapping(
            Optional.empty(),
            false,
            List.of(new InboundColumn("n", "n")),
            JsonObject.EMPTY,
            EmptyInput.CALL),
        OutboundMapping.rows("", List.of(column)),
        new CallSettings(
            HttpMethod.POST,
            "https://api.example.org/things",
            List.of(),
            List.of(),
            BodySettings.of(HttpMethod.POST),
            repeatable,
            false,
            RetryPolicy.DEFAULT,
            Optional.empty()),
        new PlanSettings(
            mode,
            rows,
            mode == PlanMode.DISTINCT ? List.of("n") : List.of(),
            false,
            rows == 1 ? List.of("n") : List.of(),
            5),
        new Pagination(
            new NextPage(kind, "/next", "next", "", "", NextPage.firstOf(kind)),
            new PageRequestSettings(0, PagePlace.NONE, PagePlace.ofQuery("token"), false, true),
            StopRules.DEFAULT,
            LoopRule.FAIL,
            3),
        ResponseSettings.DEFAULT,
        DriftSettings.OFF,
        IncrementalSettings.OFF,
        AsyncSettings.OFF,
        List.of(),
        CachePolicy.OFF,
        FailureTransition.OFF,
        Guardrails.DOCUMENTED);
  }

  /** Every call succeeds. */
  static final class NoFaults extends Random {
    private static final long serialVersionUID = 1L;

    @Override
    public int nextInt(int bound) {
      return bound - 1;
    }
  }
}
