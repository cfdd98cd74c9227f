package dev.tributary.webapp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Signals as another system sends them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignalsApiTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private static final Pattern CURL =
      Pattern.compile("curl -X POST '([^']+)'.*-d '([^']+)'", Pattern.DOTALL);

  /** A signal starts a run, which waits for another one. */
  private static Map<String, Object> shop(String name) {
    return Map.of(
        "apiVersion",
        "tributary/v1",
        "kind",
        "Workflow",
        "name",
        name,
        "activities",
        List.of(
            activity("order1", Map.of("name", "order", "type", "integer")),
            activity("paid1", Map.of("name", "amount", "type", "decimal", "default", 1.5)),
            Map.of("id", "end1", "kind", "end")),
        "transitions",
        List.of(Map.of("from", "order1", "to", "paid1"), Map.of("from", "paid1", "to", "end1")));
  }

  @BeforeEach
  void publish() {
    publish("signals-shop");
  }

  private static void publish(String name) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(shop(name))
        .post("/api/v1/workflows");
    SignedIn.asAdministrator().post("/api/v1/workflows/" + name + "/arm");
  }

  @Test
  void a_signal_starts_a_run_and_a_second_one_lets_it_go_on() {
    Response started = signal("order1", "{\"parameters\":{\"order\":4711}}", "signals-first");

    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    String run = started.path("run");
    assertThat(started.header("Location")).endsWith("/api/v1/runs/" + run);
    assertThat(signal("order1", "{\"parameters\":{\"order\":4711}}", "signals-first"))
        .satisfies(
            again -> {
              assertThat(again.<String>path("run")).isEqualTo(run);
              assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            });

    awaitWaiting(run);
    Response woken = signal("paid1", "{\"parameters\":{\"amount\":19.95}}", "signals-paid");
    assertThat(woken.statusCode()).as(woken.asString()).isEqualTo(202);
    assertThat(woken.<Integer>path("woken")).isEqualTo(1);
    assertThat(run(run).<String>path("trigger.kind")).isEqualTo("signal");
  }

  @Test
  void what_can_do_nothing_is_refused_with_the_remedy() {
    assertThat(signal("end1", "{}", "signals-end").statusCode()).isEqualTo(404);
    assertThat(signal("no-id", "{}", "signals-no-id").statusCode()).isEqualTo(404);
    assertRefused(signal("order1", "{}", "signals-a"), 400, "TRB-110007", "order");
    assertRefused(
        signal("order1", "{\"parameters\":{\"order\":1,\"x\":2}}", "signals-b"),
        400,
        "TRB-110006",
        "x");

    assertThat(signal("order1", "{\"parameters\":", "signals-cut").statusCode()).isEqualTo(400);
    assertThat(signal("order1", "[1]", "signals-list").statusCode()).isEqualTo(400);
    String many = "{\"parameters\":{\"order\":\"%s\"}}".formatted("9".repeat(65_537));
    assertRefused(signal("order1", many, "signals-many"), 413, "TRB-152011", "65536");

    SignedIn.asAdministrator().post("/api/v1/workflows/signals-shop/disarm");
    assertRefused(
        signal("order1", "{\"parameters\":{\"order\":1}}", "signals-c"),
        409,
        "TRB-152009",
        "Arm it");
  }

  @Test
  void the_end_of_a_run_signals_the_next_one_and_a_circle_ends_by_itself() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "signals-echo",
             "activities": [
               {"id": "order1", "kind": "externalSignal",
                "settings": {"parameters": [{"name": "order", "type": "integer"}]}},
               {"id": "end1", "kind": "end", "settings": {"signal": {"workflow": "signals-echo",
                "activity": "order1",
                "parameters": [{"name": "order", "value": "$long(vars/@order) + 1"}]}}}],
             "transitions": [{"from": "order1", "to": "end1"}]}""")
        .post("/api/v1/workflows");
    SignedIn.asAdministrator().post("/api/v1/workflows/signals-echo/arm");
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"parameters\":{\"order\":1}}")
        .post("/api/v1/workflows/signals-echo/signals/order1");

    awaitUntil(() -> echoes("failed").size() == 1);

    assertThat(echoes("finished")).hasSize(19);
    Response last = run(echoes("failed").getFirst());
    assertThat(last.<Integer>path("parameters.order.value")).isEqualTo(20);
    assertThat(last.<String>path("trigger.activity")).isEqualTo("end1");
    assertThat(last.asString()).contains("TRB-153006");
  }

  private static List<String> echoes(String state) {
    return SignedIn.asAdministrator()
        .get("/api/v1/runs?workflow=signals-echo&state=" + state)
        .path("items.id");
  }

  private static void awaitUntil(BooleanSupplier condition) {
    Instant end = Instant.now().plus(AT_MOST);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void only_operators_send_signals() {
    assertThat(
            SignedIn.withKeyOf(Role.VIEWER)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/workflows/signals-shop/signals/order1")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_console_shows_a_line_of_curl_that_works() {
    publish("signals-curl");
    String form = "/console/workflows/signals-curl/activities/order1";
    assertThat(SignedIn.browserOf(Role.DESIGNER).get(form).asString()).contains(form + "/signal");
    assertThat(SignedIn.browserOf(Role.OPERATOR).get("/console/workflows/signals-curl").asString())
        .contains(form + "/signal", "Armed since");

    String page =
        SignedIn.browserOf(Role.OPERATOR)
            .get(form + "/signal")
            .htmlPath()
            .getString("**.find { it.name() == 'pre' }");
    Matcher line = CURL.matcher(page);

    assertThat(line.find()).as(page).isTrue();
    Response sent =
        SignedIn.withKeyOf(Role.OPERATOR)
            .contentType("application/json")
            .body(line.group(2))
            .post(line.group(1));
    assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
    assertThat(
            SignedIn.browserOf(Role.OPERATOR)
                .get("/console/workflows/signals-shop/activities/end1/signal")
                .statusCode())
        .isEqualTo(404);
  }

  private static void awaitWaiting(String run) {
    awaitUntil(() -> "waiting".equals(run(run).<String>path("state")));
  }

  private static Response run(String id) {
    return SignedIn.asAdministrator().get("/api/v1/runs/" + id);
  }

  private static Response signal(String activity, String body, String key) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/v1/workflows/signals-shop/signals/" + activity);
  }

  private static void assertRefused(Response refused, int status, String code, String remedy) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(refused.asString()).contains(code, remedy);
  }

  private static Map<String, Object> activity(String id, Map<String, Object> parameter) {
    return Map.of(
        "id", id, "kind", "externalSignal", "settings", Map.of("parameters", List.of(parameter)));
  }
}
