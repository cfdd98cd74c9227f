package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.WakeUp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PagedCallTest {
  private static final String SETTINGS =
      """
      outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
      execution: {url: URL}
      pagination: PAGINATION
      """;
  private static final String CURSOR = "{kind: cursor, at: /token, tokenIn: {query: page}}";

  private final ExternalApiFixture api = new ExternalApiFixture();

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: link}",
        "{kind: nextUrl, at: /next}",
        "{kind: cursor, at: /token, tokenIn: {query: page}}",
        "{kind: cursor, at: /token, tokenIn: {body: /params/page}}",
        "{kind: headerCursor, header: x-next, tokenIn: {query: page}}",
        "{kind: page, tokenIn: {query: page}}",
        "{kind: page, size: 10, tokenIn: {query: page}, onFirst: true}",
        "{kind: page, tokenIn: {query: page}, stop: {hasMore: /more}}",
        "{kind: page, tokenIn: {query: page}, stop: {total: /total}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {column: n, equals: 35}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {column: n,"
            + " condition: \"$($long(vars/@pageValue) >= 35)\"}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {at: /total,"
            + " condition: \"$(vars.allRows = $long(vars/@pageValue))\"}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {"
            + " condition: \"$(vars.pageRows < 10 AND vars.pageNumber = 4)\"}}}"
      })
  void fetches_all_pages_into_one_table(String pagination) {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings = settings(pagination);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactlyElementsOf(expected(35));
    assertThat(context.warnings()).isEmpty();
    assertThat(api.exchanges(context)).extracting(exchange -> exchange.place().call()).isSorted();
  }

  @Test
  void repeats_only_the_page_that_failed() {
    api.server.replying(new PagedServer(120, 10).failing(8, Replies.status(400)));
    ExternalApiSettings settings = settings(CURSOR);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Failed.class);
    assertThat(api.server.received()).hasSize(8);

    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    Map<Long, Long> requests =
        api.server.received().stream()
            .collect(Collectors.groupingBy(PagedServer::page, Collectors.counting()));
    assertThat(requests).hasSize(12).containsEntry(8L, 2L);
    assertThat(requests.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(13);
    assertThat(api.rows()).containsExactlyElementsOf(expected(120));
  }

  @Test
  void killed_before_any_write_it_fetches_no_committed_page_again() {
    int writes = writes();
    assertThat(writes).isGreaterThan(8);
    for (int fatal = 1; fatal <= writes; fatal++) {
      try (ExternalApiFixture killed = new ExternalApiFixture().bufferOf(64)) {
        killed.server.replying(new PagedServer(35, 10));
        ExternalApiSettings settings = killed.settings(SETTINGS.replace("PAGINATION", CURSOR));
        FakeActivityContext context = killed.context(settings);
        dyingAtWrite(context, fatal);
        assertThatThrownBy(() -> killed.run(settings, context)).isInstanceOf(ClaimLost.class);
        context.beforeWrite(() -> {});
        assertThat(killed.run(settings, context)).isInstanceOf(Completed.class);
        assertThat(killed.rows()).as("write %d", fatal).containsExactlyElementsOf(expected(35));
        assertThat(killed.server.received()).hasSizeLessThanOrEqualTo(5);
      }
    }
  }

  @Test
  void a_page_that_breaks_off_is_read_again_and_its_rows_counted_once() {
    api.bufferOf(64)
        .server
        .replying(
            new PagedServer(35, 10)
                .failing(
                    3,
                    (_, wire) -> {
                      wire.text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
                      wire.text("Content-Length: 1000\r\n\r\n{\"items\":[");
                      wire.text("{\"n\":-1},".repeat(60));
                      wire.reset();
                    }));
    ExternalApiSettings settings = settings(CURSOR);
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactlyElementsOf(expected(35));
    assertThat(api.server.received()).hasSize(5);
  }

  @Test
  void a_long_pause_of_a_page_suspends_the_task_which_goes_on_with_that_page() {
    api.server.replying(new PagedServer(35, 10).failing(3, Replies.status(429, "Retry-After: 30")));
    ExternalApiSettings settings = settings(CURSOR);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Suspended.class);
    assertThat(api.run(settings, context.wokenBy(new WakeUp.Due()))).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactlyElementsOf(expected(35));
    assertThat(api.server.received())
        .extracting(PagedServer::page)
        .containsExactly(1L, 2L, 3L, 3L, 4L);
  }

  @Test
  void rejects_of_all_pages_are_one_set() {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings =
        api.settings(
            SETTINGS
                .replace("PAGINATION", CURSOR)
                .replace("type: integer", "type: date, onError: rejectLine"));
    Completed completed = (Completed) api.run(settings, api.context(settings));
    assertThat(completed.outputs())
        .extracting(ActivityOutcome.Output::rows)
        .containsExactly(0L, 35L);
    assertThat(api.rows(Outlet.REJECTS)).hasSize(35);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:PORT/evil", "//127.0.0.1:PORT/evil"})
  void never_follows_an_address_of_another_origin(String address) {
    try (FaultServer other = FaultServer.start().replying(Replies.json("[]"))) {
      String target = address.replace("PORT", Integer.toString(other.port()));
      api.server.replying(Replies.json("{\"next\":\"%s\",\"items\":[]}".formatted(target)));
      api.secrets.put("key", "s3cret");
      ExternalApiSettings settings =
          api.settings(
              SETTINGS
                  .replace("PAGINATION", "{kind: nextUrl, at: /next}")
                  .replace("{url: URL}", "{url: URL, headers: {X-Key: {secret: key}}}"));
      Failed failed = (Failed) api.run(settings, api.context(settings));
      assertThat(failed.failure().code()).isEqualTo("TRB-150667");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void an_address_is_refused_by_the_guard_like_any_other() {
    api.server.replying(
        Replies.json("{\"next\":\"/%0a\",\"items\":[]}"), Replies.json("{\"items\":[]}"));
    ExternalApiSettings settings = settings("{kind: nextUrl, at: /next}");
    Failed failed = (Failed) api.run(settings, api.context(settings));
    assertThat(failed.failure().code()).isEqualTo("TRB-150666");
    assertThat(api.server.received()).hasSize(1);
  }

  @Test
  void an_error_on_a_page_is_an_error() {
    api.server.replying(new PagedServer(35, 10).failing(3, Replies.json("{\"error\":\"none\"}")));
    ExternalApiSettings settings = settings(CURSOR);
    Failed failed = (Failed) api.run(settings, api.context(settings));
    assertThat(failed.failure().code()).isEqualTo("WKF-560241");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A17", "s3cret-key-9", "A17 s3cret-key-9 LONG"})
  void a_value_that_the_condition_cannot_read_is_shown_masked_and_short(String value) {
    api.secrets.put("key", "s3cret-key-9");
    api.server.replying(
        Replies.json(
            "{\"items\":[{\"n\":1}],\"next\":\"%s\"}"
                .formatted(value.replace("LONG", "s3cret-key-9 ".repeat(4_600)))));
    ExternalApiSettings settings =
        api.settings(
            SETTINGS
                .replace(
                    "PAGINATION",
                    "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {at: /next,"
                        + " condition: \"$($long(vars/@pageValue) >= 35)\"}}}")
                .replace("{url: URL}", "{url: URL, headers: {X-Key: {secret: key}}}"));
    FakeActivityContext context = api.context(settings);
    Failed failed = (Failed) api.run(settings, context);
    assertThat(failed.failure().code()).isEqualTo("TRB-150629");
    assertThat(failed.failure().cause()).isEqualTo(ActivityFailure.Cause.REQUEST);
    List<Object> arguments = failed.failure().message().arguments();
    assertThat(arguments).startsWith(1L).endsWith("TRB-130015");
    assertThat((String) arguments.get(1)).hasSizeLessThan(45).doesNotContain("s3cret");
    assertThat(api.exchanges(context).getLast().failure()).contains(failed.failure().message());
  }

  @Test
  void a_token_may_be_the_last_segment_of_the_path() {
    api.server.replying(
        (request, wire) ->
            Replies.json(
                    request.target().equals("/coupons?size=2")
                        ? "{\"items\":[{\"n\":1}],\"token\":\"a/b\"}"
                        : "{\"items\":[{\"n\":2}],\"token\":null}")
                .write(request, wire));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
            execution: {method: GET, url: "URL?size=2"}
            pagination: {kind: cursor, at: /token, tokenIn: {path: true}}
            """);
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(api.server.received())
        .extracting(ReceivedRequest::target)
        .containsExactly("/coupons?size=2", "/coupons/a%2Fb?size=2");
    assertThat(api.rows()).hasSize(2);
  }

  @Test
  void a_last_page_that_is_repeated_for_ever_fails_or_is_left_out() {
    Function<String, ActivityOutcome> run =
        loop -> {
          api.server.replying(
              Replies.json("{\"items\":[{\"n\":1}]}"), Replies.json("{\"items\":[{\"n\":2}]}"));
          ExternalApiSettings settings =
              settings("{kind: page, tokenIn: {query: page}, loop: %s}".formatted(loop));
          FakeActivityContext context = api.context(settings);
          ActivityOutcome outcome = api.run(settings, context);
          assertThat(context.warnings())
              .extracting(Message::name)
              .isEqualTo(loop.equals("stop") ? List.of("TRB-150668") : List.of());
          return outcome;
        };
    assertThat(((Failed) run.apply("fail")).failure().code()).isEqualTo("TRB-150668");
    assertThat(run.apply("stop")).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactly("1|null|1", "2|null|2");
  }

  @Test
  void a_limit_of_pages_ends_with_a_warning() {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings =
        settings(
            "{kind: cursor, at: /token, tokenIn: {query: page}, stop: {pages: 2, total: /total}}");
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.rows()).hasSize(20);
    assertThat(context.warnings())
        .containsExactly(Message.of("externalapi.TRB-150670", 0L, 2L, 20L, 35L));
  }

  private ExternalApiSettings settings(String pagination) {
    return api.settings(SETTINGS.replace("PAGINATION", pagination));
  }

  private static int writes() {
    AtomicInteger writes = new AtomicInteger();
    try (ExternalApiFixture counted = new ExternalApiFixture().bufferOf(64)) {
      counted.server.replying(new PagedServer(35, 10));
      ExternalApiSettings settings = counted.settings(SETTINGS.replace("PAGINATION", CURSOR));
      counted.run(settings, counted.context(settings).beforeWrite(writes::incrementAndGet));
    }
    return writes.get();
  }

  private static void dyingAtWrite(FakeActivityContext context, int fatal) {
    AtomicInteger writes = new AtomicInteger();
    context.beforeWrite(
        () -> {
          if (writes.incrementAndGet() >= fatal) {
            throw new ClaimLost("task 1");
          }
        });
  }

  private static List<String> expected(int rows) {
    return LongStream.rangeClosed(1, rows).mapToObj("%1$d|null|%1$d"::formatted).toList();
  }
}
