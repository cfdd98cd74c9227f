package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The birthday workflow as a test run, with the sample people and the sample API. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestRunsTest extends TestRunFixture {
  private static final String REAL = "{\"calls\": {\"externalApi1\": {\"real\": true}}}";

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
        "{\"calls\": {\"externalApi1\": null}}                               | 400 | TRB-190006",
        "{\"people\": 1.5}                                                   | 400 | TRB-190006",
        "{\"people\": 99999999999999999999}                                  | 400 | TRB-190006",
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
}
