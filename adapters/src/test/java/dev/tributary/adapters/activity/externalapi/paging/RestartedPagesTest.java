package dev.tributary.adapters.activity.externalapi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.adapters.activity.SetFixture;
import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.adapters.out.http.server.Reply;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An API of three pages, two rows each of which one is rejected, whose tokens expire. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class RestartedPagesTest {
  private static final String PAGES =
      """
      outbound: {arrayPath: /items, columns: [{name: n, type: integer, onError: rejectLine}]}
      execution: {method: GET, url: URL}
      pagination: {kind: cursor, at: /next, tokenIn: {query: token}, restarts: 2}
      rules: [{status: [410], then: restartPages, message: The cursor has expired}]
      """;
  private static final String BY_ZIP =
      PAGES.replace("url: URL", "url: \"URL/$(zip)\"")
          + "plan: {mode: rows, carry: [zip], concurrency: 3}\n";

  private final ExternalApiFixture api = new ExternalApiFixture().callingAtOnce(8);

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void the_pages_begin_again_and_their_rows_count_once() {
    api.server.replying(expiring("/coupons?token=2", 2));
    ExternalApiSettings settings = api.settings(PAGES);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactly(
            "/coupons",
            "/coupons?token=1",
            "/coupons?token=2",
            "/coupons",
            "/coupons?token=1",
            "/coupons?token=2",
            "/coupons",
            "/coupons?token=1",
            "/coupons?token=2");
    assertThat(api.rows()).containsExactly("1|null|0", "2|null|1", "3|null|2");
    assertThat(api.rows(Outlet.REJECTS)).hasSize(3);
    assertThat(context.warnings())
        .extracting(Message::name)
        .filteredOn("TRB-150628"::equals)
        .hasSize(2);
    assertThat(api.exchanges(context))
        .extracting(exchange -> exchange.place().call())
        .doesNotHaveDuplicates();
  }

  @Test
  void too_many_restarts_fail_and_a_resume_goes_on_with_the_committed_pages() {
    api.server.replying(expiring("/coupons?token=2", 3));
    ExternalApiSettings settings = api.settings(PAGES);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("TRB-150073"));
    assertThat(context.warnings())
        .extracting(Message::name, Message::arguments)
        .contains(tuple("TRB-150630", List.of(3, 2, 2)));
    int before = targets().size();
    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(targets().subList(before, targets().size())).containsExactly("/coupons?token=2");
    assertThat(api.rows()).hasSize(3);
  }

  @Test
  void lines_of_pages_that_begin_again_do_not_count_for_the_share_of_rejects() {
    AtomicInteger round = new AtomicInteger();
    api.server.replying(
        (request, wire) ->
            (switch (round.incrementAndGet()) {
                  case 1 ->
                      Replies.json("{\"items\":[{\"n\":\"x\"},{\"n\":\"y\"}],\"next\":\"1\"}");
                  case 2 -> Replies.status(410);
                  default -> Replies.json("{\"items\":[{\"n\":1},{\"n\":2}],\"next\":null}");
                })
                .write(request, wire));
    ExternalApiSettings settings = api.settings(PAGES + "drift: {mostRejects: 10}\n");
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactly("1|null|1", "2|null|2");
  }

  @Test
  void pages_that_begin_again_come_from_the_api_and_replace_those_in_the_cache() {
    AtomicInteger newest = new AtomicInteger(1);
    api.caching().server.replying(keptFirstPage(newest));
    ExternalApiSettings settings = api.settings(PAGES + "cache: {ttl: 1h}\n");
    api.run(settings, api.context(settings));
    newest.set(2);
    api.forget();
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    api.forget();
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(targets())
        .containsExactly(
            "/coupons",
            "/coupons?token=1",
            "/coupons?token=1",
            "/coupons",
            "/coupons?token=2",
            "/coupons?token=2");
  }

  @Test
  void a_first_page_does_not_begin_again() {
    api.server.replying(expiring("/coupons", 1));
    ExternalApiSettings settings = api.settings(PAGES);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    assertThat(context.warnings()).extracting(Message::name).containsExactly("TRB-150631");
    assertThat(targets()).hasSize(1);
  }

  @Test
  void calls_of_a_plan_that_are_made_beside_each_other_keep_the_rows_of_the_others() {
    for (String late : List.of("a", "b", "c")) {
      try (ExternalApiFixture one = new ExternalApiFixture().callingAtOnce(8)) {
        one.server.replying(expiring("/coupons/%s?token=2".formatted(late), 1));
        ExternalApiSettings settings = one.settings(BY_ZIP);
        assertThat(one.run(settings, one.context(settings, zips(one))))
            .isInstanceOf(Completed.class);
        assertThat(one.rows())
            .as(late)
            .containsExactly(
                "1|null|0|a",
                "2|null|1|a",
                "3|null|2|a",
                "4|null|0|b",
                "5|null|1|b",
                "6|null|2|b",
                "7|null|0|c",
                "8|null|1|c",
                "9|null|2|c");
        assertThat(one.rows(Outlet.REJECTS)).as(late).hasSize(9);
      }
    }
  }

  private static ActivityInput zips(ExternalApiFixture api) {
    return SetFixture.input(
        "query1",
        new SetFixture(api.data.dataSource(), Storage.TABLE)
            .filled(
                WorkTableStructure.ofRows(List.of(Column.of("zip", ValueType.TEXT))),
                "1, null, 'a'",
                "2, null, 'b'",
                "3, null, 'c'"));
  }

  /** The token of {@code target} has expired for so many requests. */
  private static Reply expiring(String target, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return (request, wire) -> {
      boolean expired =
          request.target().equals(target) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
      int page =
          request.target().contains("token=")
              ? Integer.parseInt(request.target().replaceFirst(".*token=", ""))
              : 0;
      String next = page < 2 ? "\"%d\"".formatted(page + 1) : "null";
      (expired
              ? Replies.status(410)
              : Replies.json(
                  "{\"items\":[{\"n\":%d},{\"n\":\"x\"}],\"next\":%s}".formatted(page, next)))
          .write(request, wire);
    };
  }

  /** A first page that may be kept; the token of the second one expires for a newer one. */
  private static Reply keptFirstPage(AtomicInteger newest) {
    return (request, wire) -> {
      boolean first = !request.target().contains("token=");
      boolean expired = !first && !request.target().endsWith("=" + newest);
      String page =
          "{\"items\":[{\"n\":%d}],\"next\":%s}"
              .formatted(first ? 1 : 2, first ? "\"%s\"".formatted(newest) : "null");
      List<String> headers =
          List.of(
              "Content-Type: application/json",
              "Cache-Control: " + (first ? "public" : "no-store"));
      (expired ? Replies.status(410) : Replies.full(200, headers, page.getBytes(UTF_8)))
          .write(request, wire);
    };
  }

  private List<String> targets() {
    return api.server.received().stream().map(ReceivedRequest::target).toList();
  }
}
