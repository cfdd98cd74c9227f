package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.assertRefused;
import static dev.tributary.webapp.run.RunCalls.command;
import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.startOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Approvals as a client and an operator see them; the sandbox is approved on purpose. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovalsApiTest {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private final Sql sql;

  ApprovalsApiTest(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @BeforeEach
  void people() {
    sql.update(
        """
        insert into public.profile (external_id, email, first_name)
        select id, id || '@example.com', 'Ada' from (values ('approvals-1'), ('approvals-2')) v(id)
        where not exists (select from public.profile where external_id = 'approvals-1')
        """);
  }

  @Test
  void a_prepared_delivery_is_shown_with_figures_and_samples_and_leaves_after_the_approval() {
    String run = waiting("approvals-ask", "confirmation: {when: always}");
    String id = approval(run);
    Response shown = approvals("/" + id);
    assertThat(shown.<Integer>path("delivery.waiting")).as(shown.asString()).isEqualTo(2);
    assertThat(shown.<Integer>path("delivery.sandboxed")).isZero();
    assertThat(shown.<List<String>>path("samples.subject")).containsOnly("Hello Ada");
    assertThat(shown.<String>path("approval.kind")).isEqualTo("approval");
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    assertThat(operator.get("/console/approvals/" + id).asString())
        .contains("Hello Ada", "Approve and send", "There is no earlier delivery");
    assertThat(operator.get("/console/runs/" + run).asString())
        .contains("/console/approvals/" + id);

    assertThat(decide(id, "approved", "Figures checked").statusCode()).isEqualTo(204);

    awaitState(run, "finished");
    assertThat(journal(run)).contains("Approved by admin: Figures checked");
    assertRefused(decide(id, "rejected", ""), 409, "TRB-161002", "restart");
    assertRefused(approvals("/" + id), 409, "TRB-161008");
    String next = startOnce("approvals-ask", "approvals-again", "{}").path("id");
    awaitState(next, "waiting");
    assertThat(approvals("/" + approval(next)).<Integer>path("last.sandboxed")).isEqualTo(2);
    command(next, "{\"command\":\"stop\"}");
    assertRefused(decide(approvalOf(next), "approved", ""), 409, "TRB-161002", "restart");
  }

  @Test
  void a_brake_holds_the_run_with_its_reason_and_a_person_stops_it() {
    String run = waiting("approvals-brake", "brakes: {recipients: 1}");
    String id = approval(run);

    assertThat(approvals("/" + id).<String>path("approval.reasons[0]"))
        .isEqualTo("Brake: 2 messages are ready; the limit is 1.");
    assertThat(get("/" + run + "/tasks").<List<String>>path("items.waitsFor.text"))
        .contains("Brake: 2 messages are ready; the limit is 1.");
    Browser operator = SignedIn.browserOf(Role.OPERATOR);
    for (String page : List.of("/console/runs/" + run, "/console/approvals")) {
      assertThat(operator.get(page).asString()).contains("Brake: 2 messages are ready");
    }
    Map<String, String> huge = Map.of("decision", "approved", "note", "x".repeat(1 << 20));
    Response refused = operator.post("/console/approvals/" + id + "/decision", huge);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.asString()).contains("TRB-161", "2,000").hasSizeLessThan(100_000);
    Map<String, String> rejection = Map.of("decision", "rejected", "note", "too many");
    assertThat(operator.post("/console/approvals/" + id + "/decision", rejection).statusCode())
        .isEqualTo(303);

    awaitState(run, "finishedWithWarnings");
    assertThat(journal(run))
        .anyMatch(line -> line.endsWith(": too many"))
        .anyMatch(line -> line.startsWith("2 messages are not sent: a person has rejected"));
    assertThat(Jsoup.parse(operator.get("/console/runs/" + run).asString()).text())
        .contains("2 not sent, 0 left out.", "one activity was not executed")
        .doesNotContain("failed");
    assertThat(get("/" + run + "/tasks").<List<String>>path("items.state")).contains("notExecuted");
  }

  @Test
  void under_four_eyes_the_author_cannot_approve_also_not_by_a_key() {
    String run = waiting("approvals-eyes", "confirmation: {when: always, approvers: secondPerson}");
    String id = approval(run);

    assertThat(approvals("/" + id).<Boolean>path("mayApprove")).isFalse();
    assertRefused(decide(id, "approved", ""), 409, "TRB-161004", "rejected");
    Response byKey =
        SignedIn.withKeyOf(Role.OPERATOR)
            .contentType("application/json")
            .body(Map.of("decision", "approved"))
            .post("/api/v1/approvals/" + id + "/decision");
    assertRefused(byKey, 409, "TRB-161004");
    Browser other = SignedIn.browserOf(Role.OPERATOR);
    assertThat(
            other
                .post("/console/approvals/" + id + "/decision", Map.of("decision", "approved"))
                .statusCode())
        .isEqualTo(303);
    awaitState(run, "finished");
  }

  @Test
  void what_is_no_approval_no_decision_or_no_limit_is_refused() {
    assertRefused(approvals("/0-0"), 404, "TRB-161001");
    assertRefused(decide("999999999-1", "approved", ""), 404, "TRB-161001");
    assertThat(decide("999999999-1", "perhaps", "").statusCode()).isEqualTo(400);
    assertThat(
            SignedIn.withKeyOf(Role.VIEWER)
                .contentType("application/json")
                .body(Map.of("decision", "approved"))
                .post("/api/v1/approvals/1-1/decision")
                .statusCode())
        .isEqualTo(403);
    Response refused = publish("approvals-wrong", "brakes: {defects: 101}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("TRB-161102", "brakes.defects");
  }

  private static String waiting(String workflow, String safeguard) {
    assertThat(publish(workflow, safeguard).statusCode()).isEqualTo(201);
    String run = startOnce(workflow, workflow, "{}").path("id");
    awaitState(run, "waiting");
    return run;
  }

  private static Response publish(String name, String safeguard) {
    return SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            activities:
              - {id: query1, kind: query, settings: {where: "startWith(externalId, 'approvals-')"}}
              - id: email1
                kind: email
                settings:
                  from: {address: news@example.com}
                  subject: Hello {firstName}
                  text: Hello {firstName}
                  %s
              - {id: end1, kind: end}
            transitions:
              - {from: query1, to: email1}
              - {from: email1, to: end1}
            """
                .formatted(name, safeguard)
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows");
  }

  private static String approval(String run) {
    return SignedIn.asAdministrator()
        .get("/api/v1/approvals?limit=200")
        .path("items.find {it.run == '" + run + "'}.id");
  }

  /** Also of a run that does not wait any more. */
  private static String approvalOf(String run) {
    Integer task = get("/" + run + "/tasks").path("items.find {it.activity == 'email1'}.id");
    return task + "-1";
  }

  private static Response approvals(String path) {
    return SignedIn.asAdministrator().get("/api/v1/approvals" + path);
  }

  private static Response decide(String id, String decision, String note) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("decision", decision, "note", note))
        .post("/api/v1/approvals/" + id + "/decision");
  }

  private static List<String> journal(String run) {
    return get("/" + run + "/journal").path("items.message");
  }

  private static void awaitState(String run, String state) {
    Instant end = Instant.now().plus(AT_MOST);
    String seen = "";
    while (!seen.equals(state) && Instant.now().isBefore(end)) {
      seen = get("/" + run).path("state");
    }
    assertThat(seen).isEqualTo(state);
  }
}
