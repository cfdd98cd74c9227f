package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Test runs through waits, signals and sub-workflows. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubWorkflowTestRunsTest extends TestRunFixture {
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
}
