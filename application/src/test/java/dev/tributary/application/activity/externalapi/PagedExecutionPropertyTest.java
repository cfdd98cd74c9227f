package dev.tributary.application.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
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
import dev.tributary.domain.activity.externalapi.paging.EmptyPageRule;
import dev.tributary.domain.activity.externalapi.paging.LoopRule;
import dev.tributary.domain.activity.externalapi.paging.NextPage;
import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.paging.PagePlace;
import dev.tributary.domain.activity.externalapi.paging.PageRequestSettings;
import dev.tributary.domain.activity.externalapi.paging.Pagination;
import dev.tributary.domain.activity.externalapi.paging.StopCondition;
import dev.tributary.domain.activity.externalapi.paging.StopRules;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.retry.RetryPolicy;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.WorkTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Failures, broken responses and deaths at any write neither lose nor double a row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagedExecutionPropertyTest {
  private static final int MOST_EXECUTIONS = 1_000;
  private static final Random NO_FAULTS =
      new Random() {
        @Override
        public int nextInt(int bound) {
          return bound - 1;
        }
      };

  @ParameterizedTest
  @EnumSource(value = PageKind.class, mode = Mode.EXCLUDE, names = "NONE")
  void rows_in_are_rows_out_and_rejects(PageKind kind) {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      check(kind, random.nextInt(60), 1 + random.nextInt(14), random);
    }
  }

  @Test
  void repeats_one_page_of_438_when_page_300_fails() {
    ExternalApiSettings settings = settings(PageKind.CURSOR);
    FaultyApi api = new FaultyApi(PageKind.CURSOR, 4_380, 10, NO_FAULTS).failing(300);
    InMemoryRowLoads loads = new InMemoryRowLoads();
    ExternalApiExecutor executor = InMemoryExecutor.of(api, loads, (_, _, _, _, _) -> {});
    FakeActivityContext context = new FakeActivityContext("externalApi1", settings, List.of());
    assertThat(execute(executor, settings, context)).isEmpty();
    context.nextAttempt();
    Completed completed = execute(executor, settings, context).orElseThrow();
    assertThat(completed.outputs().stream().mapToLong(Output::rows).sum()).isEqualTo(4_380);
    List<Long> expected = new ArrayList<>(numbers(438).boxed().toList());
    expected.add(300, 300L);
    assertThat(api.pages()).isEqualTo(expected);
  }

  private static void check(PageKind kind, long rows, long size, Random random) {
    ExternalApiSettings settings = settings(kind);
    FaultyApi api = new FaultyApi(kind, rows, size, random);
    InMemoryRowLoads loads = new InMemoryRowLoads();
    ExternalApiExecutor executor = InMemoryExecutor.of(api, loads, (_, _, _, _, _) -> {});
    FakeActivityContext context =
        new FakeActivityContext("externalApi1", settings, List.of())
            .beforeWrite(() -> dieSometimes(random));
    int executions = 0;
    Optional<Completed> completed = Optional.empty();
    while (completed.isEmpty()) {
      assertThat(++executions).isLessThan(MOST_EXECUTIONS);
      completed = execute(executor, settings, context);
      context.nextAttempt();
    }
    String situation = "%s, %d rows in pages of %d".formatted(kind, rows, size);
    List<WorkTable> tables =
        completed.get().outputs().stream().map(output -> output.table().orElseThrow()).toList();
    assertThat(texts(loads, tables.getFirst(), 0))
        .as(situation)
        .isEqualTo(numbers(rows).filter(n -> n % 7 != 0).mapToObj(FaultyApi::row).toList());
    assertThat(texts(loads, tables.getLast(), 2))
        .as(situation)
        .isEqualTo(numbers(rows).filter(n -> n % 7 == 0).mapToObj(FaultyApi::row).toList());
    assertThat(api.pages())
        .as(situation)
        .hasSizeLessThanOrEqualTo((int) Math.ceilDiv(rows, size) + 1 + executions);
  }

  private static Optional<Completed> execute(
      ExternalApiExecutor executor, ExternalApiSettings settings, FakeActivityContext context) {
    try {
      return executor.execute(settings, context) instanceof Completed completed
          ? Optional.of(completed)
          : Optional.empty();
    } catch (ClaimLost _) {
      return Optional.empty();
    }
  }

  private static void dieSometimes(Random random) {
    if (random.nextInt(12) == 0) {
      throw new ClaimLost("task 1");
    }
  }

  private static LongStream numbers(long rows) {
    return LongStream.rangeClosed(1, rows);
  }

  private static List<String> texts(InMemoryRowLoads loads, WorkTable table, int column) {
    return loads.rows(table).stream()
        .map(cells -> ((Cell.ValueCell) cells.get(column)).text())
        .toList();
  }

  static ExternalApiSettings settings(PageKind kind) {
    OutboundColumn column =
        new OutboundColumn(
            "n",
            "n",
            "/n",
            ColumnOrigin.ELEMENT,
            ValueType.INTEGER,
            ColumnFormat.PLAIN,
            new ValueRules(
                List.of(), EmptyRule.INSERT_NULL, ErrorRule.REJECT_LINE, Optional.empty()),
            false);
    StopRules stop =
        new StopRules(
            EmptyPageRule.BY_KIND,
            true,
            kind == PageKind.KEYSET ? "/more" : "",
            "",
            StopCondition.NONE,
            10_000,
            0,
            Duration.ZERO);
    return new ExternalApiSettings(
        InboundMapping.NONE,
        OutboundMapping.rows("", List.of(column)),
        new CallSettings(
            HttpMethod.GET,
            "https://api.example.org/things",
            List.of(),
            List.of(),
            BodySettings.of(HttpMethod.GET),
            true,
            false,
            RetryPolicy.DEFAULT,
            Optional.empty()),
        PlanSettings.ONE,
        new Pagination(
            new NextPage(
                kind,
                kind == PageKind.NEXT_URL ? "/url" : "/next",
                "next",
                "X-Next",
                "n",
                NextPage.firstOf(kind)),
            new PageRequestSettings(0, PagePlace.NONE, PagePlace.ofQuery("token"), false, true),
            stop,
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
}
