package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The birthday workflow as a test run, with the sample people and the sample API. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestRunsTest {
  private static final String SAMPLE =
      """
      {"calls": {"externalApi1": {"sample": {"codeData": {"codes": [
        {"code": "SAMPLE-1", "internalId": "1", "state": "CA", "zipCode": "95124"}]}}}}}
      """;
  private static final String REAL = "{\"calls\": {\"externalApi1\": {\"real\": true}}}";

  private final SampleProfiles people;
  private final InstantSource clock;
  private final int port;
  private final String workflow = "tested-" + UUID.randomUUID();
  private @Nullable MockApi api;

  TestRunsTest(
      SampleProfiles people,
      InstantSource clock,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.people = people;
    this.clock = clock;
    this.port = port;
  }

  @BeforeEach
  void start_the_api_and_draw_the_workflow() throws IOException {
    people.put(LocalDate.ofInstant(clock.instant(), BirthdayStory.ZONE));
    api = MockApi.start(port, ApiBehaviour.DEFAULT);
    assertThat(save("?draft=true", definition()).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop_the_api() {
    api().close();
  }

  @Test
  void a_draft_is_tested_with_a_sample_in_place_of_its_call() {
    Response run = test(SAMPLE);

    assertThat(run.<String>path("state")).as(run.asString()).startsWith("finished");
    assertThat(api().calls()).isZero();
    assertThat(run.<Boolean>path("test")).isTrue();
    assertThat(run.<Integer>path("revision")).isZero();
    assertThat(run.<String>path("trigger.kind")).isEqualTo("test");
    Response report = get("/api/v1/runs/" + run.path("id") + "/test-report");
    assertThat(report.<List<?>>path("deliveries"))
        .as(get("/api/v1/runs/" + run.path("id") + "/journal").asString())
        .hasSize(1);
    assertThat(report.<List<String>>path("sampled")).containsExactly("externalApi1");
    assertThat(report.<Integer>path("deliveries[0].delivery.sandboxed")).isEqualTo(2);
    assertThat(report.<Integer>path("deliveries[0].delivery.excluded.missing_value")).isEqualTo(1);
    assertThat(report.<List<String>>path("deliveries[0].samples.subject"))
        .hasSize(2)
        .allSatisfy(subject -> assertThat(subject).endsWith("SAMPLE-1"));
    assertThat(
            get("/api/v1/runs/" + run.path("id") + "/journal").<List<String>>path("items.message"))
        .anyMatch(line -> line.startsWith("The sample of the test run stands in place of POST"));
    assertThat(get("/api/v1/runs/" + run.path("id") + "/exchanges").<List<?>>path("items"))
        .isEmpty();
  }

  @Test
  void a_call_that_may_change_data_is_sent_only_when_the_person_says_so() {
    Response undecided = test("{}");

    assertThat(undecided.statusCode()).isEqualTo(400);
    assertThat(undecided.<String>path("code")).isEqualTo("TRB-167003");
    assertThat(api().calls()).isZero();
    assertThat(test(REAL).<String>path("state")).startsWith("finished");
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void it_is_compared_with_the_last_real_run_and_never_counted_itself() {
    publish();
    Response real = start("/runs", "{}");
    test(SAMPLE);

    String list = "/api/v1/runs?workflow=" + workflow;
    assertThat(get(list).<List<?>>path("items")).hasSize(2);
    assertThat(get(list + "&test=true").<List<Boolean>>path("items.test")).containsExactly(true);
    assertThat(get(list + "&test=false").<List<String>>path("items.id"))
        .containsExactly(real.<String>path("id"));
    String pages = "/console/runs?workflow=" + workflow;
    assertThat(page(pages + "&tests=only", "en"))
        .contains("value=\"only\" selected")
        .doesNotContain(real.<String>path("id"));
    assertThat(page(pages + "&tests=excluded", "nl"))
        .contains("Alleen echte runs", real.<String>path("id"));
    Response report =
        get(
            "/api/v1/runs/"
                + test("{\"people\": 1, " + REAL.substring(1)).path("id")
                + "/test-report");

    assertThat(report.<Integer>path("people")).isEqualTo(1);
    assertThat(report.<Integer>path("deliveries[0].delivery.selected")).isEqualTo(1);
    assertThat(report.<Boolean>path("deliveries[0].delivery.test")).isTrue();
    assertThat(report.<String>path("deliveries[0].last.run")).isEqualTo(real.path("id"));
    assertThat(report.<Integer>path("deliveries[0].last.selected")).isEqualTo(3);
    assertThat(real.<Boolean>path("test")).isFalse();
    assertThat(get("/api/v1/runs/" + real.path("id") + "/test-report").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"people\": 0, \"calls\": {\"externalApi1\": {\"real\": true}}}    | 400 | TRB-167001",
        "{\"people\": 1001, \"calls\": {\"externalApi1\": {\"real\": true}}} | 400 | TRB-167001",
        "{\"calls\": {\"query1\": {\"real\": true}}}                         | 400 | TRB-167002",
        "{\"calls\": {\"nothing\": {\"real\": true}}}                        | 400 | TRB-167002",
        "{\"calls\": {\"externalApi1\": {}}}                                 | 400 | TRB-190006",
        "{\"calls\": {\"externalApi1\": {\"real\": true, \"sample\": []}}}   | 400 | TRB-190006",
        "{\"revision\": 7}                                                   | 400 | TRB-100203",
      })
  void a_wrong_choice_is_refused_before_anything_runs(
      String body, int status, @Nullable String code) {
    Response refused = test(body);

    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
    assertThat(code == null ? "" : refused.<String>path("code"))
        .isEqualTo(code == null ? "" : code);
    assertThat(get("/api/v1/runs?workflow=" + workflow).<List<?>>path("items")).isEmpty();
  }

  @Test
  void waits_and_signals_take_no_time_and_no_signal_leaves() {
    save(
        "",
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %s-next
        activities:
          - {id: signal1, kind: externalSignal}
          - {id: end1, kind: end}
        transitions:
          - {from: signal1, to: end1}
        """
            .formatted(workflow));
    save(
        "",
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %1$s-waits
        activities:
          - {id: query1, kind: query, settings: {where: email IS NOT EMPTY}}
          - {id: wait1, kind: wait, settings: {method: duration, duration: 3d}}
          - {id: signal1, kind: externalSignal}
          - {id: sub1, kind: subWorkflow, settings: {workflow: %1$s-next}}
          - {id: end1, kind: end, settings: {signal: {workflow: %1$s-next, activity: signal1}}}
        transitions:
          - {from: query1, to: wait1}
          - {from: wait1, to: signal1}
          - {from: signal1, to: sub1}
          - {from: sub1, to: end1}
        """
            .formatted(workflow));

    Response run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{\"people\": 2}")
            .post("/api/v1/workflows/" + workflow + "-waits/test-runs");

    assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("finished");
    assertThat(get("/api/v1/runs/" + run.path("id") + "/journal").<List<String>>path("items.key"))
        .contains(
            "testrun.waitPassed",
            "testrun.signalPassed",
            "sub-workflow.started",
            "testrun.notSignalled");
    assertThat(
            get("/api/v1/runs/" + run.path("id") + "/journal").<List<String>>path("items.message"))
        .anyMatch(line -> line.startsWith("2 record(s) selected"));
    Response started = get("/api/v1/runs?workflow=" + workflow + "-next");
    assertThat(started.<List<String>>path("items.trigger.kind")).containsExactly("parentRun");
    assertThat(started.<List<Boolean>>path("items.test")).containsExactly(true);
    assertThat(started.<List<String>>path("items.state")).containsExactly("finished");
  }

  @Test
  void the_report_shows_what_sub_workflows_of_all_levels_would_have_sent() {
    save(
        "",
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %s-mails
        activities:
          - {id: query1, kind: query, settings: {where: email IS NOT EMPTY}}
          - id: email1
            kind: email
            label: Receipt
            settings:
              from: {name: Tributary, address: sender@example.com}
              subject: Hello
              text: Hello
          - {id: end1, kind: end}
        transitions:
          - {from: query1, to: email1}
          - {from: email1, to: end1}
        """
            .formatted(workflow));
    calling("-middle", "-mails");
    calling("-outer", "-middle");

    Response run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{\"people\": 2}")
            .post("/api/v1/workflows/" + workflow + "-outer/test-runs");

    assertThat(run.<String>path("state")).as(run.asString()).startsWith("finished");
    String path = "/runs/" + run.path("id") + "/test-report";
    Response report = get("/api/v1" + path);
    assertThat(report.<List<String>>path("deliveries.delivery.workflow"))
        .as(report.asString())
        .containsExactly(workflow + "-mails");
    assertThat(report.<Integer>path("deliveries[0].delivery.sandboxed")).isEqualTo(2);
    assertThat(page("/console" + path, "en"))
        .contains("Receipt", "/console/runs/" + report.path("deliveries[0].delivery.run"));
    assertThat(page("/console" + path, "nl")).contains("Subworkflow");
  }

  /** A workflow that does nothing but to start another one. */
  private void calling(String suffix, String other) {
    save(
        "",
        """
        apiVersion: tributary/v1
        kind: Workflow
        name: %1$s%2$s
        activities:
          - {id: start1, kind: start}
          - {id: sub1, kind: subWorkflow, settings: {workflow: %1$s%3$s}}
          - {id: end1, kind: end}
        transitions:
          - {from: start1, to: sub1}
          - {from: sub1, to: end1}
        """
            .formatted(workflow, suffix, other));
  }

  @Test
  void a_call_of_a_sub_workflow_that_may_change_data_needs_a_pinned_response() {
    publish();
    calling("-calls", "");

    Response run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{}")
            .post("/api/v1/workflows/" + workflow + "-calls/test-runs");

    assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("failed");
    assertThat(run.<String>path("failure.code")).isEqualTo("TRB-167003");
    assertThat(run.<String>path("failure.message")).contains("externalApi1", workflow);
    assertThat(api().calls()).isZero();
  }

  @Test
  void a_person_starts_it_from_the_console_and_reads_its_report() {
    String form = page("/console/workflows/" + workflow + "/test-run", "en");
    assertThat(form).contains("Coupons", "may change data", "name=\"call-externalApi1\"");

    Response refused = submit(Map.of("people", "1000000"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.asString()).contains("externalApi1", "value=\"1000000\"");

    Response started =
        submit(
            Map.of(
                "call-externalApi1", "sample",
                "sample-externalApi1", "{\"codeData\":{\"codes\":[]}}"));
    assertThat(started.statusCode()).as(started.asString()).isEqualTo(303);
    String run = started.header("Location").replaceFirst(".*/console", "/console");
    awaitEnd(run.replaceFirst("/console", ""));
    assertThat(page(run + "/test-report", "en"))
        .contains("Birthday mail", "There is no earlier delivery", "externalApi1");
    assertThat(page(run + "/test-report", "nl")).contains("Wat hij zou hebben verzonden");
    for (String list : List.of("/console", "/console/workflows/" + workflow)) {
      assertThat(page(list, "en").split(run, 2)[1].split("</li>|</tr>", 2)[0])
          .as(list)
          .contains("<span class=\"chip\">Test run</span>");
    }
  }

  @Test
  void a_draft_with_errors_is_not_tested() {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .header("If-Match", get("/api/v1/workflows/" + workflow).header("ETag"))
        .body(
            definition()
                .replace("keys: [zipCode]", "keys: [unknown]")
                .getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/workflows/" + workflow + "/draft")
        .then()
        .statusCode(200);

    assertThat(test(SAMPLE).<String>path("code")).isEqualTo("TRB-167006");
  }

  @ParameterizedTest
  @CsvSource({"en, Test run", "nl, Testrun"})
  void it_is_marked_in_lists_and_in_the_audit(String language, String mark) {
    String id = test(SAMPLE).path("id");

    assertThat(page("/console/runs?workflow=" + workflow, language)).contains(mark);
    assertThat(page("/console/runs/" + id, language)).contains(mark);
    assertThat(page("/console/messages", language)).contains(mark);
    assertThat(get("/api/v1/audit?objectName=" + id).asString()).contains("tested");
  }

  private Response submit(Map<String, String> fields) {
    return SignedIn.browserOf(Role.OPERATOR)
        .post("/console/workflows/" + workflow + "/test-run", fields);
  }

  private static void awaitEnd(String run) {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    String state = "";
    while (!state.startsWith("finished") && Instant.now().isBefore(end)) {
      state = get("/api/v1" + run).path("state");
    }
    assertThat(state).startsWith("finished");
  }

  private static String page(String path, String language) {
    return SignedIn.browserOf(Role.OPERATOR)
        .request()
        .header("Accept-Language", language)
        .get(path)
        .asString();
  }

  private String definition() {
    return Examples.read(BirthdayStory.WORKFLOW, port)
        .replace("name: " + BirthdayStory.WORKFLOW, "name: " + workflow);
  }

  private Response test(String body) {
    return start("/test-runs", body);
  }

  private Response start(String what, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=60")
        .body(body)
        .post("/api/v1/workflows/" + workflow + what);
  }

  private static Response save(String query, String yaml) {
    return SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows" + query);
  }

  private void publish() {
    String version = get("/api/v1/workflows/" + workflow).header("ETag");
    SignedIn.asAdministrator()
        .header("If-Match", version)
        .post("/api/v1/workflows/" + workflow + "/publish")
        .then()
        .statusCode(200);
  }

  private static Response get(String path) {
    return SignedIn.asAdministrator().get(path);
  }

  private MockApi api() {
    return Objects.requireNonNull(api);
  }
}
