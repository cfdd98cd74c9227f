package dev.tributary.webapp.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A call by hand from the birthday workflow, which has no run. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCallApiTest extends TestCallFixture {
  @Test
  void sends_the_rows_that_would_arrive_and_maps_the_response() {
    Response tried = call(Map.of("workflow", workflow, "rows", 1));

    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<Integer>path("rowsSent")).isEqualTo(1);
    assertThat(tried.<String>path("request.body"))
        .matches(
            "\\{\"params\":\\{\"count\":1,\"state\":\"CA\"},\"data\":\\[\\{\"zipCode\":\"\\d+\"}]}");
    assertThat(tried.<Integer>path("response.status")).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
    assertThat(tried.<List<String>>path("mapped.columns"))
        .containsExactly("code", "internalId", "state", "zipCode");
    assertThat(tried.<Integer>path("mapped.rowCount")).isEqualTo(1);
    assertThat(tried.<String>path("mapped.rows[0][0]")).matches("\\d{7}");
    assertThat(tried.<Object>path("failure")).isNull();
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void leaves_nothing_behind_but_a_line_in_the_audit_trail() {
    int runs = count("/api/v1/runs");
    call(Map.of("workflow", workflow));

    assertThat(count("/api/v1/runs")).isEqualTo(runs);
    Response audit =
        SignedIn.asAdministrator()
            .get("/api/v1/audit?objectType=workflow&action=tested&objectName=" + workflow);
    assertThat(audit.<List<String>>path("items.after.activity")).containsExactly("externalApi1");
    assertThat(audit.<String>path("items[0].after.url")).endsWith("/coupons");
  }

  @Test
  void shows_the_response_before_there_are_columns() {
    Map<String, Object> body = Map.of("settings", Map.of("execution", Map.of("url", url())));
    Response tried = call(body);

    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.<String>path("response.body")).contains("codeData");
    assertThat(tried.<Object>path("mapped")).isNull();
    assertThat(tried.<Object>path("failure")).isNull();
    assertThat(preview(body).<String>path("request.url")).isEqualTo(url());
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void tries_settings_that_are_not_saved_and_shows_rejects() {
    Response tried =
        call(
            Map.of(
                "workflow",
                workflow,
                "settings",
                Map.of(
                    "outbound",
                        Map.of(
                            "arrayPath",
                            "/codeData/codes",
                            "columns",
                            List.of(
                                Map.of(
                                    "name", "code",
                                    "maxLength", 3,
                                    "onError", "rejectLine"))),
                    "inbound", Map.of("columns", List.of("zipCode")),
                    "execution", Map.of("url", url()))));

    assertThat(tried.<Integer>path("mapped.rowCount")).isZero();
    assertThat(tried.<Integer>path("mapped.rejectCount")).isEqualTo(2);
    assertThat(tried.<String>path("mapped.rejects[0].column")).isEqualTo("code");
    assertThat(tried.<String>path("mapped.rejects[0].reason"))
        .isEqualTo("longer than the column allows");
    assertThat(tried.<List<String>>path("mapped.notes")).hasSize(2);
  }

  private static int count(String path) {
    return SignedIn.asAdministrator().get(path + "?limit=500").<List<Object>>path("items").size();
  }
}
