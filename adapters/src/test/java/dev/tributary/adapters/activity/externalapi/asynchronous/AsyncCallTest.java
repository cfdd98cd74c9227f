package dev.tributary.adapters.activity.externalapi.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.activity.externalapi.server.JobServer;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.work.ClaimLost;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that create a job, wait for it and fetch its result. */
class AsyncCallTest extends AsyncCalling {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{at: /self, " + STATES + "}",
        "{header: location, " + STATES + "}",
        "{url: \"JOBS/$(vars/@job)\", " + STATES + "}",
        "{url: \"JOBS/$(vars/@job)\", state: /state, completed: [done]}",
        "{at: /self}"
      })
  void creates_a_job_waits_for_it_and_fetches_all_pages_of_its_result(String poll) {
    JobServer server = new JobServer(2, "PATH/file");
    api.server.replying(server);
    ExternalApiSettings settings = settings(poll);
    FakeActivityContext context = api.context(settings);

    assertThat(until(settings, context, 4)).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(api.rows()).containsExactly("1|null|1", "2|null|2");
    assertThat(api.server.received())
        .extracting(request -> request.method() + " " + request.target())
        .containsExactly(
            "POST /coupons",
            "GET /jobs/1",
            "GET /jobs/1",
            "GET /jobs/1",
            "GET /jobs/1/file",
            "GET /jobs/1/file?page=2");
    assertThat(api.server.received())
        .allSatisfy(request -> assertThat(request.header("X-Key")).contains("s3cret"));
    assertThat(api.exchanges(context)).extracting(each -> each.place().call()).isSorted();
  }

  @Test
  void a_poll_is_a_wait_as_long_as_set_or_as_the_response_asks_for() {
    api.server.replying(new JobServer(9, "PATH/file"));
    ExternalApiSettings settings = settings(AT);
    FakeActivityContext context = api.context(settings);

    assertThat(api.run(settings, context)).isEqualTo(waiting(2));
    assertThat(api.run(settings, context.wokenBy(new WakeUp.Due()))).isEqualTo(waiting(7));
    api.later(Duration.ofSeconds(55));
    assertThat(api.run(settings, context)).as("the timeout").isEqualTo(waiting(60));
    api.later(Duration.ofSeconds(5));
    assertThat(failure(api.run(settings, context))).isEqualTo("TRB-150734");
  }

  @Test
  void killed_before_any_write_it_creates_no_second_job() {
    int writes = writes();
    assertThat(writes).isGreaterThan(8);
    for (int fatal = 1; fatal <= writes; fatal++) {
      api.forget();
      JobServer server = new JobServer(1, "PATH/file");
      api.server.replying(server);
      ExternalApiSettings settings = settings(AT);
      FakeActivityContext context = api.context(settings);
      dyingAtWrite(context, fatal);
      assertThatThrownBy(() -> until(settings, context, 3)).isInstanceOf(ClaimLost.class);
      context.beforeWrite(() -> {});
      assertThat(until(settings, context, 3)).isInstanceOf(ActivityOutcome.Completed.class);
      assertThat(api.rows()).as("write %d", fatal).containsExactly("1|null|1", "2|null|2");
      assertThat(server.jobs()).as("write %d", fatal).isEqualTo(1);
    }
  }

  @Test
  void a_job_that_fails_ends_the_activity_and_a_resume_creates_another() {
    JobServer server = new JobServer(0, "PATH/file").ending("LOST");
    api.server.replying(server);
    ExternalApiSettings settings = settings(AT);
    FakeActivityContext context = api.context(settings);
    ActivityOutcome.Failed failed = (ActivityOutcome.Failed) until(settings, context, 2);
    assertThat(failed.failure().code()).isEqualTo("TRB-150733");
    assertThat(failed.failure().message().arguments()).containsExactly("LOST", "no room");

    server.ending("done");
    api.resume(context);
    assertThat(until(settings, context, 2)).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(server.jobs()).isEqualTo(2);
  }

  @Test
  void an_unknown_state_is_an_error_after_which_a_resume_polls_the_same_job() {
    JobServer server = new JobServer(0, "PATH/file").ending("odd");
    api.server.replying(server);
    ExternalApiSettings settings = settings(AT);
    FakeActivityContext context = api.context(settings);
    assertThat(failure(until(settings, context, 2))).isEqualTo("TRB-150732");
    server.ending("done");
    api.resume(context);
    assertThat(api.run(settings, context)).isInstanceOf(ActivityOutcome.Completed.class);
    assertThat(server.jobs()).isEqualTo(1);
  }

  @Test
  void a_result_at_another_origin_gets_no_credentials() {
    try (FaultServer other =
        FaultServer.start().replying(Replies.json("{\"items\":[{\"n\":5}]}"))) {
      api.allowing(other.origin());
      api.server.replying(new JobServer(0, other.url("/signed?signature=abc")));
      ExternalApiSettings settings = settings(AT);
      FakeActivityContext context = api.context(settings);
      assertThat(until(settings, context, 2)).isInstanceOf(ActivityOutcome.Completed.class);
      ReceivedRequest download = other.received().getFirst();
      assertThat(download.target()).isEqualTo("/signed?signature=abc");
      assertThat(download.header("X-Key")).isEmpty();
      assertThat(api.rows()).containsExactly("1|null|5");
      assertThat(api.exchanges(context).toString())
          .contains("/signed?")
          .doesNotContain("signature=abc");
      assertThat(context.journal().toString()).doesNotContain("signature=abc");
    }
  }

  @Test
  void every_address_of_a_response_passes_the_guard() {
    try (FaultServer other = FaultServer.start().replying(Replies.json("{}"))) {
      api.server.replying(new JobServer(0, other.url("/file")));
      ExternalApiSettings settings = settings(AT);
      FakeActivityContext context = api.context(settings);
      assertThat(until(settings, context, 2)).isInstanceOf(ActivityOutcome.Failed.class);
      assertThat(other.connections()).isZero();

      api.server.replying(
          Replies.json("{\"job\":{\"id\":1},\"self\":\"" + other.url("/1") + "\"}"));
      ExternalApiSettings polled = settings(AT);
      api.resume(context);
      api.run(polled, context);
      assertThat(other.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":{\"n\":1}}",
        "{\"id\":\"a\\u0000b\"}",
        "{\"id\":\"a\\nb\"}",
        "{\"id\":\"\\ud83d\"}"
      })
  void a_response_without_a_usable_id_is_an_error(String job) {
    api.server.replying(Replies.json("{\"job\":%s}".formatted(job)));
    ExternalApiSettings settings = settings(AT);
    assertThat(failure(api.run(settings, api.context(settings)))).isEqualTo("TRB-150729");
  }

  private static ActivityOutcome waiting(int seconds) {
    return new ActivityOutcome.Suspended(
        Wait.until(Instant.parse("2026-11-29T12:00:00Z").plusSeconds(seconds)));
  }

  private static String failure(ActivityOutcome outcome) {
    return ((ActivityOutcome.Failed) outcome).failure().code();
  }

  private int writes() {
    AtomicInteger writes = new AtomicInteger();
    api.server.replying(new JobServer(1, "PATH/file"));
    ExternalApiSettings settings = settings(AT);
    until(settings, api.context(settings).beforeWrite(writes::incrementAndGet), 3);
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
