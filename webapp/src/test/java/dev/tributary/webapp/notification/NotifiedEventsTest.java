package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.application.notification.watch.WatchCredentials;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.webapp.notification.HookSink.Received;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Events as receivers get them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotifiedEventsTest extends NotificationsFixture {
  @Inject WatchCredentials credentials;

  @Test
  void a_failed_run_is_sent_to_a_webhook_that_fails_first_under_the_same_id() {
    WebhookSecret secret = webhook("sink", 1);
    rule("failures", "run.failed", "sink");
    try (HookSink sink = HookSink.at(port, 500)) {
      String run = failedRun("notify-failed");

      await(() -> deliveries("pending").toString().contains("status 500"));
      sql()
          .update(
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
  void a_webhook_that_cannot_be_reached_is_listed_with_words_and_remedy_in_both_languages() {
    webhook("nowhere", 1);
    rule("unreached", "run.failed", "nowhere");
    failedRun("notify-unreached");

    await(() -> deliveries("pending").toString().contains("no connection to"));

    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    String page = "/console/notifications/deliveries";
    assertThat(Jsoup.parse(operator.get(page).asString()).text())
        .contains(
            "The hook could not be called: no connection to '127.0.0.1'",
            "Check the address of the target",
            "TRB-162025")
        .doesNotContain("Activity failed");
    operator.post("/console/preferences", Map.of("language", "nl"));
    assertThat(Jsoup.parse(operator.get(page).asString()).text())
        .contains("geen verbinding met", "Controleer het adres", "TRB-162025");
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
  void supervisors_are_notified_of_a_failure_without_a_rule() {
    publish("notify-supervised");
    supervise("notify-supervised");

    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/notify-supervised/runs");

    String list = "/notifications?open=true&workflow=notify-supervised";
    await(() -> !get(list).<List<?>>path("items").isEmpty());
    assertThat(get(list).<List<String>>path("items.type")).containsExactly("run.failed");
    String id = get(list).path("items[0].id");
    assertThat(addresses(id)).containsExactly("ada@example.com");
  }

  @Test
  void supervisors_of_a_deleted_workflow_are_notified_that_it_is_disarmed_and_removed() {
    scheduled("notify-deleted");
    post("/workflows/notify-deleted/arm", "").then().statusCode(200);
    supervise("notify-deleted");

    SignedIn.asAdministrator()
        .header("If-Match", get("/workflows/notify-deleted").header("ETag"))
        .delete("/api/v1/workflows/notify-deleted")
        .then()
        .statusCode(204);

    Response listed = get("/notifications?workflow=notify-deleted");
    assertThat(listed.<List<String>>path("items.type")).containsExactly("schedule.disarmed");
    assertThat(addresses(listed.path("items[0].id"))).containsExactly("ada@example.com");
    assertThat(get("/audit?objectName=notify-deleted").<List<String>>path("items.action"))
        .containsSubsequence("deleted", "supervised", "disarmed", "supervised");
    scheduled("notify-deleted");
    assertThat(get("/workflows/notify-deleted/supervisors").<List<?>>path("addresses")).isEmpty();
  }

  private static void supervise(String workflow) {
    Response set =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body("{\"addresses\": [\"ada@example.com\"]}")
            .put("/api/v1/workflows/" + workflow + "/supervisors");
    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
  }

  private static List<String> addresses(String notification) {
    return get("/notifications/deliveries?notification=" + notification).path("items.address");
  }

  private static void scheduled(String name) {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            activities:
              - id: scheduler1
                kind: scheduler
                settings: {frequency: daily, times: {at: "08:00"}}
              - {id: end1, kind: end}
            transitions:
              - {from: scheduler1, to: end1}
            """
                .formatted(name)
                .getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201);
  }
}
