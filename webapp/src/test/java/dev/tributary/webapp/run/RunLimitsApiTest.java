package dev.tributary.webapp.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs of one workflow that wait for each other, skip, stop each other and fail in a row. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunLimitsApiTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  /** A signal or a person starts a run, which waits for another signal. */
  private static final String WAITING =
      """
      "activities": [
        {"id": "begin1", "kind": "externalSignal"}, {"id": "wait1", "kind": "externalSignal"},
        {"id": "end1", "kind": "end"}],
      "transitions": [{"from": "begin1", "to": "wait1"}, {"from": "wait1", "to": "end1"}]
      """;

  /** A run signals a workflow that does not exist. */
  private static final String FAILING =
      """
      "activities": [
        {"id": "begin1", "kind": "externalSignal"},
        {"id": "end1", "kind": "end",
         "settings": {"signal": {"workflow": "limits-missing", "activity": "order1"}}}],
      "transitions": [{"from": "begin1", "to": "end1"}]
      """;

  @Test
  void starts_at_the_same_time_wait_in_a_queue_and_begin_one_after_the_other() throws Exception {
    publish("limits-queue", "{\"concurrency\": 1}", WAITING);
    List<String> runs = atOnce(6, () -> start("limits-queue").path("id"));

    awaitUntil(() -> in(runs, "waiting").size() == 1);
    List<String> queued = in(runs, "queued");
    assertThat(queued).hasSize(5);
    assertThat(queued.stream().map(id -> run(id).<Integer>path("queuePosition")).toList())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    assertThat(page("/console/runs/" + queued.getFirst())).contains("in the queue");
    assertThat(page("/console/runs?workflow=limits-queue")).contains("Place 5 in the queue");

    String first = first(queued);
    stop(in(runs, "waiting").getFirst());
    awaitUntil(() -> in(runs, "waiting").equals(List.of(first)));
    assertThat(in(runs, "queued")).hasSize(4);
    assertThat(journal(first)).contains("run.awaitsAdmission", "run.admitted");
    runs.forEach(RunLimitsApiTest::stop);
  }

  @Test
  void of_signals_at_the_same_time_one_starts_and_the_others_are_skipped() throws Exception {
    publish("limits-skip", "{\"overlap\": \"skip\"}", WAITING);
    List<String> runs = atOnce(8, () -> signal("limits-skip").path("run"));

    awaitUntil(() -> in(runs, "waiting").size() == 1);
    List<String> skipped = in(runs, "stopped");
    assertThat(skipped).hasSize(7);
    assertThat(journal(skipped.getFirst())).contains("run.overlaps");
    assertThat(page("/console/runs/" + skipped.getFirst()))
        .contains("It ended before an activity began; the journal says why.");
    runs.forEach(RunLimitsApiTest::stop);
  }

  @Test
  void the_newest_signal_stops_the_earlier_run() {
    publish("limits-newest", "{\"overlap\": \"stopPrevious\"}", WAITING);
    String earlier = signal("limits-newest").path("run");
    String newest = signal("limits-newest").path("run");

    awaitUntil(() -> in(List.of(newest), "waiting").size() == 1);
    assertThat(run(earlier).<String>path("state")).isEqualTo("stopped");
    stop(newest);
  }

  @Test
  void a_run_that_takes_too_long_is_stopped_with_a_warning() {
    publish("limits-long", "{\"maxDuration\": \"10ms\", \"overdue\": \"stop\"}", WAITING);
    String run = start("limits-long").path("id");

    awaitUntil(() -> in(List.of(run), "stopped").size() == 1);
    assertThat(journal(run)).contains("run.overdue");
  }

  @Test
  void runs_that_fail_in_a_row_disarm_the_workflow_and_say_why() {
    publish("limits-errors", "{\"consecutiveErrors\": 2, \"overlap\": \"parallel\"}", FAILING);
    String first = signal("limits-errors").path("run");
    String second = signal("limits-errors").path("run");

    awaitUntil(() -> !schedules("limits-errors").<Boolean>path("armed"));
    assertThat(schedules("limits-errors").<String>path("disarmed.reason"))
        .contains("2 runs in a row");
    assertThat(page("/console/workflows/limits-errors")).contains("2 runs in a row have failed");
    assertThat(journal(first) + journal(second))
        .as("the journal of the one that ended last")
        .contains("run.disarmed");
    SignedIn.asAdministrator().post("/api/v1/workflows/limits-errors/arm");
    assertThat(schedules("limits-errors").<String>path("disarmed")).isNull();
  }

  @Test
  void wrong_limits_are_refused_at_their_place() {
    Response refused =
        save(
            "limits-wrong", "{\"overlap\": \"sometimes\", \"concurrency\": -1, \"x\": 1}", WAITING);

    assertThat(refused.statusCode()).as(refused.asString()).isGreaterThanOrEqualTo(400);
    assertThat(refused.asString()).contains("limits.overlap", "limits.concurrency", "limits.x");
  }

  @Test
  void the_limits_have_a_form() {
    publish("limits-form", "{\"priority\": \"high\", \"maxDuration\": \"2h\"}", WAITING);

    assertThat(page("/console/workflows/limits-form/settings?tab=limits"))
        .contains("limits.overlap", "limits.concurrency", "limits.consecutiveErrors", "2h");
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/workflows/limits-form/revisions/1")
                .<String>path("definition.limits.priority"))
        .isEqualTo("high");
  }

  private static Response save(String name, String runs, String flow) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            "{\"apiVersion\": \"tributary/v1\", \"kind\": \"Workflow\", \"name\": \"%s\", \"limits\": %s, %s}"
                .formatted(name, runs, flow))
        .post("/api/v1/workflows");
  }

  private static void publish(String name, String runs, String flow) {
    Response saved = save(name, runs, flow);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
    SignedIn.asAdministrator().post("/api/v1/workflows/" + name + "/arm").then().statusCode(200);
  }

  private static Response start(String workflow) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/runs");
  }

  private static Response signal(String workflow) {
    Response sent =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body("{}")
            .post("/api/v1/workflows/" + workflow + "/signals/begin1");
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
    return sent;
  }

  private static <T> List<T> atOnce(int count, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Future<T>> calls =
          threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> call).toList());
      List<T> results = new ArrayList<>();
      for (Future<T> each : calls) {
        results.add(each.get());
      }
      return results;
    }
  }

  private static List<String> in(List<String> runs, String state) {
    return runs.stream().filter(id -> run(id).<String>path("state").equals(state)).toList();
  }

  /** The one that goes first. */
  private static String first(List<String> queued) {
    return queued.stream()
        .filter(id -> run(id).<Integer>path("queuePosition") == 1)
        .collect(Collectors.joining());
  }

  private static Response run(String id) {
    return SignedIn.asAdministrator().get("/api/v1/runs/" + id);
  }

  private static String journal(String run) {
    return SignedIn.asAdministrator().get("/api/v1/runs/" + run + "/journal").asString();
  }

  private static Response schedules(String workflow) {
    return SignedIn.asAdministrator().get("/api/v1/workflows/" + workflow + "/schedules");
  }

  private static String page(String path) {
    return SignedIn.browserOf(Role.DESIGNER).get(path).asString();
  }

  private static void stop(String run) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"command\": \"stop\"}")
        .post("/api/v1/runs/" + run + "/commands");
  }

  private static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plus(AT_MOST);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("the condition is not met in time").isBefore(end);
      Thread.onSpinWait();
    }
  }
}
