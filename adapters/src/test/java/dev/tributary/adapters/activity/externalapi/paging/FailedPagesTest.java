package dev.tributary.adapters.activity.externalapi.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.ExternalApiFixture;
import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.waiting.WakeUp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that fail, break off or wait, and executions that end between two pages. */
class FailedPagesTest extends PagedCallFixture {
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
}
