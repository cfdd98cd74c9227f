package dev.tributary.adapters.activity.externalapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
import dev.tributary.adapters.out.http.server.ReplyWire;
import dev.tributary.application.activity.ActivityInput;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTable.Storage;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PlannedCallTest {
  private static final WorkTableStructure PEOPLE =
      WorkTableStructure.ofRows(
          List.of(
              Column.of("zip", ValueType.TEXT),
              Column.of("day", ValueType.DATE),
              Column.of("spent", ValueType.DECIMAL)));

  private static final String BY_ZIP =
      """
      outbound: {arrayPath: /items, columns: [{name: n, type: integer, onError: rejectLine}]}
      execution: {method: GET, url: "URL/$(zip)?day=$(day)"}
      plan: {mode: distinct, distinct: [zip], carry: [zip, spent]}
      """;
  private static final String[] FIVE_PEOPLE = {
    "1, null, 'b', date '2026-01-02', 1.50",
    "2, null, 'a', date '2026-01-03', 2",
    "3, null, 'b', date '2026-01-04', 3",
    "4, null, null, null, null",
    "5, null, 'a', date '2026-01-03', 2"
  };

  private final ExternalApiFixture api = new ExternalApiFixture().callingAtOnce(8);

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void calls_once_per_distinct_key_and_carries_columns_of_its_first_row(Storage storage) {
    api.server.replying(PlannedCallTest::twoItems);
    ExternalApiSettings settings = api.settings(BY_ZIP);
    FakeActivityContext context = api.context(settings, people(storage, FIVE_PEOPLE));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactlyInAnyOrder(
            "/coupons/b?day=2026-01-02", "/coupons/a?day=2026-01-03", "/coupons/?day=");
    assertThat(api.rows()).containsExactly("1|null|1|b|1.50", "2|null|1|a|2", "3|null|1|null|null");
    assertThat(api.rows(Outlet.REJECTS)).hasSize(3);
    assertThat(context.journal()).contains(Message.of("externalapi.planned", 3L, 3L));
  }

  @Test
  void rejected_lines_carry_the_columns_too() {
    api.server.replying(PlannedCallTest::twoItems);
    ExternalApiSettings settings = api.settings(BY_ZIP);
    api.run(settings, api.context(settings, people(Storage.INLINE, FIVE_PEOPLE[0])));
    assertThat(api.rows(Outlet.REJECTS)).singleElement().asString().endsWith("|b|1.50");
  }

  @Test
  void divides_rows_over_calls_in_their_order() {
    api.server.replying(Replies.json("[{\"n\":1}]"));
    ExternalApiSettings settings =
        api.settings(
            """
            inbound: {addCount: true, columns: [zip]}
            outbound: {columns: [{name: n, type: integer}]}
            execution: {url: URL}
            plan: {mode: rows, rows: 2}
            """);
    FakeActivityContext context = api.context(settings, people(Storage.TABLE, FIVE_PEOPLE));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.server.received())
        .extracting(ReceivedRequest::text)
        .containsExactlyInAnyOrder(
            "{\"params\":{\"count\":2},\"data\":[{\"zip\":\"b\"},{\"zip\":\"a\"}]}",
            "{\"params\":{\"count\":2},\"data\":[{\"zip\":\"b\"},{\"zip\":null}]}",
            "{\"params\":{\"count\":1},\"data\":[{\"zip\":\"a\"}]}");
    assertThat(api.server.received())
        .extracting(request -> request.header("Idempotency-Key").orElseThrow())
        .doesNotHaveDuplicates();
    assertThat(api.rows()).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void equal_rows_count_once_when_they_are_deduplicated(Storage storage) {
    api.server.replying(Replies.json("[]"));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [n]}
            execution: {method: GET, url: "URL/$(zip)"}
            plan: {mode: rows, deduplicate: true}
            """);
    assertThat(api.run(settings, api.context(settings, people(storage, FIVE_PEOPLE))))
        .isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactlyInAnyOrder("/coupons/b", "/coupons/a", "/coupons/b", "/coupons/");
  }

  @Test
  void a_failure_keeps_the_calls_before_it_and_goes_on_with_the_failed_one() {
    AtomicBoolean failing = new AtomicBoolean(true);
    api.server.replying(
        (request, wire) ->
            (request.target().startsWith("/coupons/a") && failing.getAndSet(false)
                    ? Replies.status(400)
                    : twoItems())
                .write(request, wire));
    ExternalApiSettings settings = api.settings(BY_ZIP);
    FakeActivityContext context = api.context(settings, people(Storage.TABLE, FIVE_PEOPLE));
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets()).filteredOn(target -> target.startsWith("/coupons/b")).hasSize(1);
    assertThat(targets()).filteredOn(target -> target.startsWith("/coupons/a")).hasSize(2);
    assertThat(api.rows())
        .extracting(row -> row.split("\\|", -1)[3])
        .containsExactly("b", "a", "null");
  }

  @Test
  void makes_calls_at_the_same_time_keeps_their_order_and_records_each() {
    Reply slow = Replies.json("[{\"n\":1},{\"n\":2}]");
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier four = new CyclicBarrier(4);
    api.server.replying(
        (request, wire) -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          together(four);
          underWay.decrementAndGet();
          slow.write(request, wire);
        });
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {columns: [{name: n, type: integer}]}
            execution: {url: "URL/$(spent)"}
            plan: {mode: rows, carry: [spent], concurrency: 4}
            """);
    String[] rows =
        IntStream.rangeClosed(1, 80)
            .mapToObj("%1$d, null, 'a', null, %1$d"::formatted)
            .toArray(String[]::new);
    FakeActivityContext context = api.context(settings, people(Storage.TABLE, rows));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(most).hasValue(4);
    assertThat(api.rows())
        .containsExactlyElementsOf(
            IntStream.range(0, 160)
                .mapToObj(i -> "%d|null|%d|%d".formatted(i + 1, i % 2 + 1, i / 2 + 1))
                .toList());
    assertThat(api.exchanges(context))
        .hasSize(80)
        .allSatisfy(exchange -> assertThat(exchange.duration()).isPresent());
  }

  @Test
  void fetches_all_pages_of_each_call() {
    api.server.replying(new PagedServer(25, 10));
    ExternalApiSettings settings =
        api.settings(BY_ZIP + "pagination: {kind: cursor, at: /token, tokenIn: {query: page}}\n");
    FakeActivityContext context = api.context(settings, people(Storage.TABLE, FIVE_PEOPLE));
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets()).hasSize(9);
    assertThat(api.rows()).hasSize(75);
    assertThat(api.exchanges(context))
        .extracting(exchange -> exchange.place().call())
        .containsExactlyInAnyOrder(1L, 4L, 7L, 2L, 5L, 8L, 3L, 6L, 9L);
  }

  @Test
  void makes_no_call_for_no_row() {
    api.server.replying(Replies.json("[]"));
    ExternalApiSettings settings = api.settings(BY_ZIP);
    assertThat(api.run(settings, api.context(settings, people(Storage.INLINE))))
        .isInstanceOf(Completed.class);
    assertThat(api.server.received()).isEmpty();
    assertThat(api.rows()).isEmpty();
  }

  private ActivityInput people(Storage storage, String... rows) {
    return SetFixture.input(
        "query1", new SetFixture(api.data.dataSource(), storage).filled(PEOPLE, rows));
  }

  private List<String> targets() {
    return api.server.received().stream().map(ReceivedRequest::target).toList();
  }

  private static void together(CyclicBarrier barrier) throws IOException, InterruptedException {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException alone) {
      throw new IOException(alone);
    }
  }

  private static void twoItems(ReceivedRequest request, ReplyWire wire)
      throws IOException, InterruptedException {
    twoItems().write(request, wire);
  }

  private static Reply twoItems() {
    return Replies.json("{\"items\":[{\"n\":1},{\"n\":\"x\"}]}");
  }
}
