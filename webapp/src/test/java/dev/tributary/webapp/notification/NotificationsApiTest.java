package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.notification.watch.WatchCredentials;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.webapp.notification.HookSink.Received;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Notifications as a client, a receiver and a person see them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsApiTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final Sql sql;
  private final WatchCredentials credentials;
  private final int port;

  NotificationsApiTest(
      DataSource dataSource,
      WatchCredentials credentials,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.sql = new Sql(dataSource);
    this.credentials = credentials;
    this.port = port;
  }

  @AfterEach
  void tellNobody() {
    sql.update("delete from tributary.notification_rule");
    sql.update("delete from tributary.notification_target");
    sql.update("delete from tributary.notification");
  }

  @Test
  void a_failed_run_is_sent_to_a_webhook_that_fails_first_under_the_same_id() {
    WebhookSecret secret = webhook("sink", 1);
    rule("failures", "run.failed", "sink");
    try (HookSink sink = HookSink.at(port, 500)) {
      String run = failedRun("notify-failed");

      await(() -> deliveries("pending").toString().contains("status 500"));
      sql.update(
          "update tributary.notification_delivery set due_at = now() where state = 'PENDING'");
      await(() -> sink.received().size() >= 2);

      List<Received> received = sink.received();
      assertThat(received.get(1).id()).isEqualTo(received.getFirst().id());
      Received last = received.getLast();
      assertThat(
              new WebhookSignature(
                      last.id(), Long.parseLong(last.timestamp()), last.body().getBytes(UTF_8))
                  .isIn(last.signature(), List.of(secret)))
          .isTrue();
      assertThat(last.body())
          .contains("\"type\":\"run.failed\"", run, "A run of 'notify-failed' has failed.");
      await(() -> !deliveries("delivered").isEmpty());
    }
    Response open = get("/notifications?open=true&workflow=notify-failed");
    assertThat(open.<List<String>>path("items.type")).containsExactly("run.failed");
    String id = open.path("items[0].id");
    assertThat(post("/notifications/" + id + "/acknowledgement", "").statusCode()).isEqualTo(204);
    assertThat(get("/notifications?open=true&workflow=notify-failed").<List<?>>path("items"))
        .isEmpty();
    assertThat(get("/notifications?workflow=notify-failed").<String>path("items[0].acknowledgedBy"))
        .isEqualTo("admin");
  }

  @Test
  void events_of_runs_go_to_a_subscriber_in_batches_and_can_be_replayed() {
    webhook("subscriber", 100);
    rule("events", "run.started\",\"run.failed", "subscriber");
    try (HookSink sink = HookSink.at(port)) {
      failedRun("notify-events");
      await(() -> text(sink).contains("run.started") && text(sink).contains("run.failed"));
      await(() -> deliveries("pending").isEmpty());
      int before = sink.received().size();
      Integer delivery = get("/notifications/deliveries").path("items[0].id");

      assertThat(post("/notifications/deliveries/" + delivery + "/replay", "").statusCode())
          .isEqualTo(204);

      await(() -> sink.received().size() > before);
      assertThat(sink.received().getLast().id())
          .isNotIn(sink.received().subList(0, before).stream().map(Received::id).toList());
    }
    assertThat(post("/notifications/deliveries/999999/replay", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_target_inside_the_network_is_refused_and_its_address_is_never_shown() {
    for (String url :
        List.of("https://10.1.2.3/x", "https://localhost/x", "http://example.org/x")) {
      Response refused =
          put("targets/inside", "{\"kind\":\"slack\",\"url\":\"%s\"}".formatted(url));
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
    }
    Response slack =
        put(
            "targets/chat",
            "{\"kind\":\"slack\",\"url\":\"https://hooks.example.com/services/T0/SECRETPART\"}");
    assertThat(slack.statusCode()).as(slack.asString()).isEqualTo(200);
    assertThat(slack.asString()).contains("https://hooks.example.com:443");
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    assertThat(
            slack.asString()
                + get("/notifications/targets").asString()
                + get("/audit").asString()
                + designer.get("/console/notifications/targets?target=chat").asString())
        .doesNotContain("SECRETPART");
    assertThat(
            sql.list(
                "select encrypted from tributary.notification_target",
                row -> row.text("encrypted")))
        .allMatch(text -> !text.contains("SECRETPART"));
  }

  @Test
  void what_is_wrong_with_rules_and_targets_is_refused_by_name() {
    assertThat(put("rules/none", "{\"events\":[],\"targets\":[]}").asString())
        .contains("TRB-162011");
    assertThat(put("rules/odd", "{\"events\":[\"run.exploded\"],\"targets\":[]}").asString())
        .contains("TRB-162010", "run.exploded", "run.failed");
    Response unknown = put("rules/odd", "{\"events\":[\"alert\"],\"targets\":[\"nowhere\"]}");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.asString()).contains("TRB-162002", "nowhere");
    assertThat(put("targets/people", "{\"kind\":\"mail\",\"addresses\":[\"nobody\"]}").asString())
        .contains("TRB-162005", "nobody");
    assertThat(put("targets/people", "{\"kind\":\"mail\"}").asString()).contains("TRB-162007");
    assertThat(put("targets/BAD!", "{\"kind\":\"mail\"}").asString()).contains("TRB-162001");
    webhook("used", 1);
    rule("uses", "alert", "used");
    assertThat(SignedIn.asAdministrator().delete("/api/v1/notifications/targets/used").asString())
        .contains("TRB-162004", "uses");
    assertThat(post("/notifications/rules/uses/mute", "{\"hours\":8}").<String>path("mutedUntil"))
        .isNotEmpty();
    assertThat(post("/notifications/rules/uses/mute", "{\"hours\":99999}").asString())
        .contains("TRB-162021");
  }

  @Test
  void a_person_adds_target_and_rule_in_the_console() {
    publish("notify-console");
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    String targets = "/console/notifications/targets";

    Response refused = designer.post(targets, Map.of("name", "team", "kind", "mail"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("Nobody is named.");
    Response made =
        designer.post(
            targets,
            Map.of(
                "name",
                "crm",
                "kind",
                "webhook",
                "url",
                "https://crm.example.com/x",
                "batch",
                "5"));
    assertThat(made.statusCode()).isEqualTo(303);
    String shown = made.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(designer.get(shown).asString()).contains("whsec_");
    assertThat(designer.get(shown).asString()).as("once").doesNotContain("whsec_");
    String rules = "/console/notifications/rules";
    Map<String, String> rule =
        Map.of("name", "all", "events", "run.failed", "targets", "crm", "enabled", "true");
    assertThat(designer.post(rules, rule).statusCode()).isEqualTo(303);
    assertThat(designer.get(rules + "?rule=all").asString())
        .contains("Run failed", "Mute for 8 hours");
    assertThat(designer.post(rules + "/all/mute", Map.of("hours", "8")).statusCode())
        .isEqualTo(303);
    assertThat(designer.get(rules).asString()).contains("Muted", "End muting");
    String people = "/console/workflows/notify-console/supervisors";
    assertThat(
            designer
                .post(people, Map.of("addresses", "ada@example.com bob@example.com"))
                .statusCode())
        .isEqualTo(303);
    assertThat(designer.get(people).asString()).contains("ada@example.com");
    assertThat(get("/workflows/notify-console/supervisors").<List<String>>path("addresses"))
        .containsExactly("ada@example.com", "bob@example.com");
    assertThat(designer.post(people, Map.of("addresses", "nobody")).statusCode()).isEqualTo(422);
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    assertThat(viewer.get("/console/notifications").statusCode()).isEqualTo(200);
    assertThat(viewer.get(targets).statusCode()).isEqualTo(403);
  }

  @Test
  void an_api_key_that_ends_soon_is_notified_once() {
    webhook("ends", 1);
    rule("ends", "credential.ends", "ends");
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            Map.of(
                "name",
                "ends-soon",
                "role",
                "viewer",
                "expiresAt",
                Instant.now().plus(Duration.ofDays(3)).toString()))
        .post("/api/v1/api-keys")
        .then()
        .statusCode(201);

    credentials.watch();
    credentials.watch();

    assertThat(get("/notifications?open=true&limit=100").<List<String>>path("items.text"))
        .filteredOn(text -> text.contains("ends-soon"))
        .hasSize(1);
  }

  @Test
  void supervisors_are_told_of_a_failure_without_a_rule() {
    publish("notify-supervised");
    Response set =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body("{\"addresses\": [\"ada@example.com\"]}")
            .put("/api/v1/workflows/notify-supervised/supervisors");
    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);

    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/notify-supervised/runs");

    String list = "/notifications?open=true&workflow=notify-supervised";
    await(() -> !get(list).<List<?>>path("items").isEmpty());
    assertThat(get(list).<List<String>>path("items.type")).containsExactly("run.failed");
    String id = get(list).path("items[0].id");
    assertThat(
            get("/notifications/deliveries?notification=" + id).<List<String>>path("items.address"))
        .containsExactly("ada@example.com");
  }

  @Test
  void an_alert_tells_its_targets_and_people_with_the_values_of_the_run() {
    webhook("alerts", 1);
    try (HookSink sink = HookSink.at(port)) {
      alertRun("notify-alert", "alerts");

      await(() -> text(sink).contains("Nobody is left: 0."));

      assertThat(text(sink)).contains("\"type\":\"alert\"", "\"activity\":\"alert1\"");
    }
    Response listed = get("/notifications?workflow=notify-alert");
    assertThat(listed.<List<String>>path("items.text")).containsExactly("Nobody is left: 0.");
    String id = listed.path("items[0].id");
    assertThat(
            get("/notifications/deliveries?notification=" + id).<List<String>>path("items.address"))
        .containsExactlyInAnyOrder("eve@example.com", null);
  }

  @Test
  void an_alert_to_a_target_that_is_gone_fails_by_name() {
    String run = alertRun("notify-gone", "gone");

    await(() -> "failed".equals(get("/runs/" + run).<String>path("state")));

    assertThat(get("/runs/" + run + "/journal").asString()).contains("TRB-163006", "gone");
    assertThat(get("/notifications?workflow=notify-gone").<List<?>>path("items")).isEmpty();
  }

  private String alertRun(String workflow, String target) {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            activities:
              - {id: query1, kind: query, settings: {where: "externalId = 'nobody at all'"}}
              - id: alert1
                kind: alert
                settings:
                  text: "Nobody is left: {vars.recCount}."
                  addresses: [eve@example.com]
                  targets: [%s]
            transitions:
              - {from: query1, to: alert1}
            """
                .formatted(workflow, target)
                .getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201);
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/runs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private String failedRun(String workflow) {
    publish(workflow);
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/runs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Its wait is too long, which only the run can know. */
  private void publish(String name) {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            activities:
              - {id: start1, kind: start}
              - id: wait1
                kind: wait
                settings: {method: expression, expression: "$datetime(vars/@end)"}
            parameters:
              - {name: end, type: datetime, default: "2999-01-01T00:00:00Z"}
            transitions:
              - {from: start1, to: wait1}
            """
                .formatted(name)
                .getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201);
  }

  private WebhookSecret webhook(String name, int batch) {
    Response made =
        put(
            "targets/" + name,
            "{\"kind\":\"webhook\",\"url\":\"http://127.0.0.1:%d/hook\",\"batch\":%d}"
                .formatted(port, batch));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    return WebhookSecret.of(made.path("secret")).orElseThrow();
  }

  private static void rule(String name, String event, String target) {
    Response made =
        put("rules/" + name, "{\"events\":[\"%s\"],\"targets\":[\"%s\"]}".formatted(event, target));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
  }

  private static List<?> deliveries(String state) {
    Response listed = get("/notifications/deliveries?state=" + state);
    assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
    return listed.path("items");
  }

  private static String text(HookSink sink) {
    StringBuilder all = new StringBuilder();
    sink.received().forEach(one -> all.append(one.body()));
    return all.toString();
  }

  private static Response put(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/notifications/" + path);
  }

  private static Response post(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path);
  }

  private static Response get(String path) {
    return SignedIn.asAdministrator().get("/api/v1" + path);
  }

  private static void await(BooleanSupplier reached) {
    Instant end = Instant.now().plus(AT_MOST);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      Thread.onSpinWait();
    }
  }
}
