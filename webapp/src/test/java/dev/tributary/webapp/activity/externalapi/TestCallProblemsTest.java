package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.demo.ApiBehaviour;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calls by hand that cannot be made or bring no rows. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallProblemsTest extends TestCallFixture {
  @Test
  void shows_why_a_response_brought_no_rows() {
    api().behave(new ApiBehaviour(503, 0, null, null, 0));
    Response busy = call(Map.of("workflow", workflow));
    assertThat(busy.<String>path("failure.code")).isEqualTo("TRB-150001");
    assertThat(busy.<Integer>path("response.status")).isEqualTo(503);
    assertThat(busy.<Object>path("mapped")).isNull();
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void shows_the_response_whose_value_the_condition_of_the_pages_cannot_read() {
    Map<String, Object> when =
        Map.of("column", "code", "condition", "$($boolean(vars/@pageValue))");
    Response tried =
        call(
            Map.of(
                "workflow",
                workflow,
                "settings",
                Map.of(
                    "outbound", Map.of("arrayPath", "/codeData/codes", "columns", List.of("code")),
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "pagination",
                        Map.of(
                            "kind", "page",
                            "tokenIn", Map.of("query", "page"),
                            "stop", Map.of("emptyPage", "goOn", "when", when)),
                    "execution", Map.of("url", url()))));

    assertThat(tried.<String>path("failure.code")).as(tried.asString()).isEqualTo("TRB-150629");
    assertThat(tried.<Integer>path("response.status")).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
  }

  @Test
  void goes_through_the_guard_like_any_call() {
    Response tried = call(Map.of("settings", settings("https://192.168.0.5/x")));
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.<List<String>>path("problems.code")).containsExactly("WKF-560244");
  }

  @Test
  void reports_settings_that_cannot_be_read_at_their_place() {
    Response tried = call(Map.of("settings", Map.of("uri", "x")));
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.<List<String>>path("problems.place"))
        .containsExactly("activities[externalApi1].settings.uri");
  }

  @Test
  void reports_when_rows_cannot_be_known_without_a_run() {
    Response tried =
        call(
            Map.of(
                "settings",
                Map.of(
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "outbound", Map.of("columns", List.of("a")),
                    "execution", Map.of("url", url()))));
    assertThat(tried.<List<String>>path("problems.code")).containsExactly("TRB-150534");
    assertThat(api().calls()).isZero();
  }

  @Test
  void reports_when_what_stands_before_it_cannot_work() throws IOException {
    String broken = workflow + "-broken";
    keepDraft(
        story()
            .replace("name: " + workflow, "name: " + broken)
            .replace("zipCode IS NOT EMPTY", "zipCod IS NOT EMPTY"));
    Response tried = call(Map.of("workflow", broken));
    assertThat(tried.<String>path("failure.code")).isEqualTo("TRB-130006");
    assertThat(tried.<Object>path("request")).isNull();
    assertThat(api().calls()).isZero();
  }

  @Test
  void takes_no_more_rows_than_the_operator_allows() {
    assertThat(call(Map.of("workflow", workflow, "rows", 101)).<String>path("code"))
        .isEqualTo("TRB-190006");
  }
}
