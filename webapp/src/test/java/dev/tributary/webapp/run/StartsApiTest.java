package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.assertRefused;
import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.publish;
import static dev.tributary.webapp.run.RunCalls.start;
import static dev.tributary.webapp.run.RunCalls.startOnce;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting runs: parameters by their types, and requests that are repeated. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartsApiTest {
  private static final String PARAMETERS =
      """
      {"name": "zip", "type": "text"}, {"name": "most", "type": "integer", "default": 5},
      {"name": "rate", "type": "decimal", "default": "0.5"},
      {"name": "urgent", "type": "boolean", "default": false},
      {"name": "day", "type": "date", "default": "2026-02-28"},
      {"name": "hour", "type": "time", "default": "08:00:00"},
      {"name": "moment", "type": "datetime", "default": "2026-02-28T08:00:00Z"}""";

  @Test
  void a_run_has_what_it_was_given_and_the_defaults_of_the_rest() {
    publish("typed", PARAMETERS, "\"where\": \"false\"");

    Response run = start("typed", "{\"parameters\":{\"zip\":\"94110\",\"most\":7}}");

    assertThat(run.statusCode()).as(run.asString()).isEqualTo(200);
    Response shown = get("/" + run.path("id"));
    assertThat(shown.<String>path("trigger.text")).isEqualTo("admin");
    assertThat(shown.<String>path("parameters.zip.value")).isEqualTo("94110");
    assertThat(shown.<Object>path("parameters.most.value")).hasToString("7");
    assertThat(shown.<Object>path("parameters.rate.value")).hasToString("0.5");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "most, 7.5, integer",
        "most, 9223372036854775808, integer",
        "most, ~\"many\"~, integer",
        "rate, ~\"much\"~, decimal",
        "urgent, ~\"yes\"~, boolean",
        "day, ~\"2026-02-30\"~, date",
        "hour, ~\"25:00\"~, time",
        "moment, ~\"2026-02-28T08:00:00\"~, datetime"
      })
  void a_value_of_another_type_is_reported_with_the_type(String name, String value, String type) {
    publishOnce("typed-wrong");

    assertRefused(
        start("typed-wrong", "{\"parameters\":{\"zip\":\"1\",\"%s\":%s}}".formatted(name, value)),
        400,
        "TRB-110008",
        name,
        type);
  }

  @Test
  void a_parameter_that_is_missing_unknown_or_null_is_reported() {
    publishOnce("typed-names");

    assertRefused(start("typed-names", "{}"), 400, "TRB-110007", "zip", "text");
    assertRefused(
        start("typed-names", "{\"parameters\":{\"zip\":\"1\",\"zap\":\"2\"}}"),
        400,
        "TRB-110006",
        "zap",
        "zip, most");
    assertRefused(
        start("typed-names", "{\"parameters\":{\"zip\":null}}"),
        400,
        "TRB-190035",
        "zip",
        "default");
  }

  @Test
  void what_cannot_be_started_is_reported() {
    publishOnce("start-forms");

    assertRefused(start("start-nothing", "{}"), 404, "TRB-100201", "start-nothing");
    assertRefused(start("start-forms", "{\"revision\":"), 400, "TRB-190004", "line");
    assertRefused(
        start("start-forms", "{\"revision\":1, \"revision\":2}"),
        400,
        "TRB-190004",
        "occurs twice");
    assertRefused(start("start-forms", "{\"revision\":1.5}"), 400, "TRB-190006", "integer");
    assertRefused(start("start-forms", "{\"revision\":\"\"}"), 400, "TRB-190006", "integer");
    assertRefused(
        start("start-forms", "{\"revision\":99999999999999999999}"),
        400,
        "TRB-190006",
        "'revision'",
        "-2147483648 to 2147483647");
    assertRefused(
        start("start-forms", "{\"parameters\":{\"zip\":" + "[".repeat(1_100)),
        400,
        "TRB-190036",
        "'parameters'",
        "1000");
    assertRefused(
        start("start-forms", "{\"parameters\":\n{\"zip\":[[["),
        400,
        "TRB-190004",
        "line 2, column 11",
        "too early");
    assertRefused(start("start-forms", "\0\0\0{\0\0"), 400, "TRB-190004", "UTF-8");
    assertThat(start("start-forms", "{\"revision\":99}").statusCode()).isEqualTo(404);
    assertRefused(
        startOnce("start-forms", "two words", "{\"parameters\":{\"zip\":\"1\"}}"),
        400,
        "TRB-190012",
        "Idempotency-Key");
  }

  @Test
  void a_key_at_the_same_instant_starts_one_run() {
    publishOnce("start-parallel");

    List<Response> responses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                _ -> startOnce("start-parallel", "together", "{\"parameters\":{\"zip\":\"1\"}}"))
            .toList();

    assertThat(responses).extracting(Response::statusCode).contains(202).isSubsetOf(202, 409);
    assertThat(responses.stream().filter(response -> response.statusCode() == 409))
        .allSatisfy(response -> assertThat(response.<String>path("code")).isEqualTo("TRB-190009"));
    assertThat(get("?workflow=start-parallel").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void a_key_means_one_request_whatever_the_order_of_its_fields() {
    publishOnce("start-again");
    String body = "{\"parameters\":{\"zip\":\"1\",\"most\":2}}";

    Response first = startOnce("start-again", "again", body);
    Response second =
        startOnce("start-again", "again", "{\"parameters\":{\"most\":2,\"zip\":\"1\"}}");

    assertThat(second.header("Location")).isNotBlank().isEqualTo(first.header("Location"));
    assertRefused(
        startOnce("start-again", "again", "{\"parameters\":{\"zip\":\"2\",\"most\":2}}"),
        422,
        "TRB-190008");
    assertThat(get("?workflow=start-again").jsonPath().getList("items")).hasSize(1);
  }

  private static void publishOnce(String name) {
    if (SignedIn.asAdministrator().get("/api/v1/workflows/" + name).statusCode() == 404) {
      publish(name, PARAMETERS, "\"where\": \"false\"");
    }
  }
}
