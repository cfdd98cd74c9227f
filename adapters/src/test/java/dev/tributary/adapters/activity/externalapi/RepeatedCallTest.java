package dev.tributary.adapters.activity.externalapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Output;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.waiting.WakeUp;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class RepeatedCallTest {
  private static final int ROWS = 2_000;
  private static final String SETTINGS =
      "{outbound: {columns: [{name: n, type: integer}, t]}, execution: {url: URL}}";

  private final ExternalApiFixture api = new ExternalApiFixture().bufferOf(4 * 1024);
  private final ExternalApiSettings settings = api.settings(SETTINGS);

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void writes_many_batches_in_order() {
    api.server.replying(Replies.json(response()));
    AtomicInteger writes = new AtomicInteger();
    ActivityOutcome outcome =
        api.run(settings, api.context(settings).beforeWrite(writes::incrementAndGet));
    assertThat(((Completed) outcome).outputs().getFirst().rows()).isEqualTo(ROWS);
    assertThat(api.rows()).containsExactlyElementsOf(expected());
    assertThat(writes).hasValueGreaterThan(10);
  }

  @Test
  void killed_before_any_write_it_ends_the_same_after_a_repeat() {
    api.server.replying(Replies.json(response()));
    int writes = writesOfOneRun();
    for (int fatal = 1; fatal <= writes; fatal++) {
      try (ExternalApiFixture killed = new ExternalApiFixture().bufferOf(16 * 1024)) {
        killed.server.replying(Replies.json(response()));
        FakeActivityContext context = killed.context(killed.settings(SETTINGS));
        dyingAtWrite(context, fatal);
        assertThatThrownBy(() -> killed.run(killed.settings(SETTINGS), context))
            .as("write %d of %d", fatal, writes)
            .isInstanceOf(ClaimLost.class);

        context.beforeWrite(() -> {});
        ActivityOutcome outcome = killed.run(killed.settings(SETTINGS), context);
        assertThat(((Completed) outcome).outputs().getFirst().rows()).isEqualTo(ROWS);
        assertThat(killed.rows()).as("after write %d", fatal).containsExactlyElementsOf(expected());
        assertThat(killed.server.received())
            .extracting(request -> request.header("Idempotency-Key").orElse(""))
            .containsOnly(context.run() + "/1/1");
        assertThat(killed.exchanges(context))
            .extracting(exchange -> exchange.request().hash())
            .hasSizeBetween(1, 2)
            .containsOnly(killed.exchanges(context).getFirst().request().hash());
        Exchange used = killed.exchanges(context).getLast();
        assertThat(used.response()).as("status of the used response").isPresent();
        assertThat(used.duration()).isPresent();
        assertThat(context.journal()).extracting(Message::key).contains("exchange.transferred");
      }
    }
  }

  @Test
  void killed_before_any_write_it_never_repeats_an_unsafe_call_silently() {
    String unsafe =
        SETTINGS.replace("{url: URL}", "{url: URL, method: POST, idempotencyKey: false}");
    api.server.replying(Replies.json(response()));
    int refused = 0;
    for (int fatal = 1; fatal <= writesOfOneRun(); fatal++) {
      try (ExternalApiFixture killed = new ExternalApiFixture().bufferOf(16 * 1024)) {
        killed.server.replying(Replies.json(response()));
        ExternalApiSettings settings = killed.settings(unsafe);
        FakeActivityContext context = killed.context(settings);
        dyingAtWrite(context, fatal);
        assertThatThrownBy(() -> killed.run(settings, context)).isInstanceOf(ClaimLost.class);
        int sent = killed.server.received().size();

        context.beforeWrite(() -> {});
        ActivityOutcome repeated = killed.run(settings, context);
        if (sent == 1) {
          refused++;
          assertThat(((Failed) repeated).failure().code()).isEqualTo("TRB-150028");
          assertThat(killed.server.received()).as("write %d", fatal).hasSize(1);
          killed.resume(context);
          repeated = killed.run(settings, context);
        }
        assertThat(((Completed) repeated).outputs().getFirst().rows()).isEqualTo(ROWS);
        assertThat(killed.rows()).as("after write %d", fatal).containsExactlyElementsOf(expected());
      }
    }
    assertThat(refused).isGreaterThan(3);
  }

  @Test
  void killed_after_an_unsafe_call_failed_it_never_repeats_it_silently() {
    ExternalApiSettings unsafe =
        api.settings(
            SETTINGS.replace("{url: URL}", "{url: URL, method: POST, idempotencyKey: false}"));
    api.server.replying(Replies.status(500), Replies.json(response()));
    FakeActivityContext context = api.context(unsafe);
    assertThat(((Failed) api.run(unsafe, context)).failure().code()).isEqualTo("TRB-150001");

    assertThat(((Failed) api.run(unsafe, context)).failure().code()).isEqualTo("TRB-150028");
    assertThat(api.server.received()).hasSize(1);
    assertThat(api.exchanges(context).getFirst().response().orElseThrow().status()).isEqualTo(500);

    api.resume(context);
    assertThat(api.run(unsafe, context)).isInstanceOf(Completed.class);
    assertThat(api.server.received()).hasSize(2);
  }

  @Test
  void retains_rejects_after_a_crash_and_a_retry() {
    String rejecting = SETTINGS.replace("type: integer", "type: integer, onError: rejectLine");
    String response = "[{\"n\":1,\"t\":\"a\"},{\"n\":\"x\",\"t\":\"b\"}]";
    for (int fatal = 1; fatal <= 8; fatal++) {
      try (ExternalApiFixture killed = new ExternalApiFixture().bufferOf(1)) {
        killed.server.replying(Replies.json(response));
        FakeActivityContext context = killed.context(killed.settings(rejecting));
        dyingAtWrite(context, fatal);
        try {
          killed.run(killed.settings(rejecting), context);
        } catch (ClaimLost _) {
          assertThat(killed.server.received()).hasSizeLessThanOrEqualTo(1);
        }
        context.beforeWrite(() -> {});
        Completed repeated = (Completed) killed.run(killed.settings(rejecting), context);
        assertThat(repeated.outputs()).extracting(Output::rows).containsExactly(1L, 1L);
        assertThat(killed.rows()).as("after write %d", fatal).containsExactly("1|null|1|a");
        assertThat(killed.rows(Outlet.REJECTS)).containsExactly("1|null|2|n|x|no number");
      }
    }
  }

  @Test
  void does_not_call_again_when_the_response_was_written_completely() {
    api.server.replying(Replies.json(response()));
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    ActivityOutcome repeated = api.run(settings, context);
    assertThat(api.server.received()).hasSize(1);
    assertThat(((Completed) repeated).outputs().getFirst().rows()).isEqualTo(ROWS);
    assertThat(api.rows()).hasSize(ROWS);
  }

  @Test
  void starts_again_in_a_new_table_when_the_connection_broke_in_the_middle() {
    byte[] half = java.util.Arrays.copyOf(response(), response().length / 2);
    api.server.replying(
        (_, wire) -> {
          wire.text("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n");
          wire.text("Content-Length: %d\r\n\r\n".formatted(response().length));
          wire.bytes(half);
          wire.reset();
        },
        Replies.json(response()));
    api.run(settings, api.context(settings));
    assertThat(api.rows()).containsExactlyElementsOf(expected());
    assertThat(api.server.received()).hasSize(2);
  }

  @Test
  void never_sends_a_repeat_that_would_be_another_request() {
    api.server.replying(Replies.status(500));
    FakeActivityContext context = api.context(settings);
    api.run(settings, context);
    List<ReceivedRequest> before = api.server.received();
    ExternalApiSettings other = api.settings(SETTINGS.replace("URL", "'URL?x=2'"));
    Failed failed = (Failed) api.run(other, context);
    assertThat(failed.failure().code()).isEqualTo("TRB-150015");
    assertThat(api.server.received()).isEqualTo(before);
  }

  @Test
  void a_stop_closes_the_connection_and_ends_the_call() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    api.server.replying(
        (request, wire) -> {
          asked.countDown();
          Replies.silence().write(request, wire);
        });
    FakeActivityContext context = api.context(settings);
    CompletableFuture<ActivityOutcome> outcome =
        CompletableFuture.supplyAsync(() -> api.run(settings, context));
    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(api.server.received()).hasSize(1);
    context.cancel();
    Failed failed = (Failed) outcome.get(20, TimeUnit.SECONDS);
    assertThat(failed.failure().code()).isEqualTo("TRB-150014");
    Exchange exchange = api.exchanges(context).getFirst();
    assertThat(exchange.failure()).isPresent();
  }

  @Test
  void a_long_pause_suspends_the_task_which_goes_on_with_the_same_key() {
    api.server.replying(Replies.status(429, "Retry-After: 30"), Replies.json(response()));
    FakeActivityContext context = api.context(settings);

    assertThat(api.run(settings, context)).isInstanceOf(Suspended.class);
    assertThat(api.run(settings, context.wokenBy(new WakeUp.Due()))).isInstanceOf(Completed.class);

    List<ReceivedRequest> received = api.server.received();
    assertThat(received).hasSize(2);
    assertThat(received.getFirst().header("Idempotency-Key"))
        .isEqualTo(received.getLast().header("Idempotency-Key"));
    assertThat(api.exchanges(context))
        .extracting(Exchange::attempt)
        .containsExactlyInAnyOrder(1, 2);
  }

  private int writesOfOneRun() {
    AtomicInteger writes = new AtomicInteger();
    try (ExternalApiFixture counted = new ExternalApiFixture().bufferOf(16 * 1024)) {
      counted.server.replying(Replies.json(response()));
      ExternalApiSettings same = counted.settings(SETTINGS);
      counted.run(same, counted.context(same).beforeWrite(writes::incrementAndGet));
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

  private static byte[] response() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(i -> "{\"n\":%d,\"t\":\"%s\\t%d\\\\\"}".formatted(i, "x".repeat(20), i))
        .collect(Collectors.joining(",", "[", "]"))
        .getBytes(UTF_8);
  }

  private static List<String> expected() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(i -> "%d|null|%d|%s\t%d\\".formatted(i, i, "x".repeat(20), i))
        .toList();
  }
}
