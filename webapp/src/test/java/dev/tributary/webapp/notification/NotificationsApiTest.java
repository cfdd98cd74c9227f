package dev.tributary.webapp.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules, targets and supervisors as a client and a person see them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationsApiTest extends NotificationsFixture {
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
            sql()
                .list(
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
    Response malformed = designer.post(people, Map.of("addresses", "nobody"));
    assertThat(malformed.statusCode()).isEqualTo(422);
    assertThat(malformed.asString())
        .contains("&#39;nobody&#39; is no mail address.", "ada@example.com", "TRB-162005");
    assertThat(designer.get(people).asString())
        .contains("href=\"/console/notifications/rules\"", "href=\"/console/workflows\"");
    Browser viewer = SignedIn.browserOf(Role.VIEWER);
    assertThat(viewer.get("/console/notifications").statusCode()).isEqualTo(200);
    assertThat(viewer.get(targets).statusCode()).isEqualTo(403);
  }
}
