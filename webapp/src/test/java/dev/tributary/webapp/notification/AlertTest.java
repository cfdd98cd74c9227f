package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Alerts as their recipients and the journal show them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlertTest extends NotificationsFixture {
  @Test
  void an_alert_notifies_its_targets_and_people_with_the_values_of_the_run() {
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
}
