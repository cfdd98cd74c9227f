package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowsApiTest {
  private static final String API = "/api/v1/workflows";

  @Test
  void a_published_workflow_is_started_and_its_end_awaited() {
    create("straight").then().statusCode(201).header("ETag", "\"1\"");

    Response run = start("straight", "once", "{}");

    assertThat(run.statusCode()).as(run.asString()).isEqualTo(200);
    assertThat(run.<String>path("state")).isEqualTo("finished");
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same_run_and_another_request_is_refused() {
    create("repeated").then().statusCode(201);
    Response first = start("repeated", "twice", "{}");
    Response second = start("repeated", "twice", "{ }");
    Response other = start("repeated", "twice", "{\"revision\":1}");

    assertThat(second.header("Location")).isNotNull().isEqualTo(first.header("Location"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.<String>path("code")).isEqualTo("TRB-190008");
  }

  @Test
  void all_problems_come_at_once_with_line_and_column() {
    Response response =
        yaml(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: wrong
            colour: red
            activities:
              - id: start1
                kind: beginning
            """);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.<List<String>>path("problems.code")).contains("TRB-100001", "TRB-100111");
    assertThat(response.<List<Integer>>path("problems.line")).contains(4, 7);
  }

  @Test
  void a_cycle_is_refused() {
    Response response = yaml(straight("cycle") + "  - {from: fork1, to: fork1}\n");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.<List<String>>path("problems.code")).contains("TRB-100105");
  }

  @Test
  void malformed_json_is_reported_with_its_line() {
    Response response = post("application/json", "{\n\t\"name\": ,\n}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.<List<String>>path("problems.code")).containsExactly("TRB-100010");
    assertThat(response.<List<Integer>>path("problems.line")).containsExactly(2);
  }

  @Test
  void a_change_needs_the_etag_that_was_read() {
    create("guarded").then().statusCode(201);

    assertThat(SignedIn.asAdministrator().delete(API + "/guarded").statusCode()).isEqualTo(428);
    assertThat(
            SignedIn.asAdministrator()
                .header("If-Match", "\"7\"")
                .delete(API + "/guarded")
                .statusCode())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?draft=true"})
  void a_definition_that_is_kept_already_changes_nothing(String query) {
    String name = query.isEmpty() ? "kept-published" : "kept-draft";
    create(name).then().statusCode(201);
    Response first = put(name, "\"1\"", straight(name).replace("fork1", "fork2"), query);
    assertThat(first.header("ETag")).as(first.asString()).isEqualTo("\"2\"");
    List<Integer> audited = audited(name);
    int revision = first.<Integer>path("revision");

    Response again = put(name, "\"2\"", straight(name).replace("fork1", "fork2"), query);
    Response reordered =
        put(
            name,
            "\"2\"",
            "# A comment, other quotes and blanks are no change.\n"
                + straight(name).replace("fork1", "fork2").replace("start1", "'start1'"),
            query);

    for (Response unchanged : List.of(again, reordered)) {
      assertThat(unchanged.statusCode()).as(unchanged.asString()).isEqualTo(200);
      assertThat(unchanged.header("ETag")).isEqualTo("\"2\"");
      assertThat(unchanged.<Integer>path("revision")).isEqualTo(revision);
    }
    assertThat(audited(name)).isEqualTo(audited).hasSize(2);
  }

  private static Response put(String name, String etag, String definition, String query) {
    return SignedIn.asAdministrator()
        .config(asText())
        .contentType("application/yaml")
        .header("If-Match", etag)
        .body(definition)
        .put(API + "/" + name + query);
  }

  private static List<Integer> audited(String name) {
    return SignedIn.asAdministrator()
        .get("/api/v1/audit?objectType=workflow&objectName=" + name)
        .path("items.number");
  }

  @Test
  void a_revision_that_is_no_number_is_reported_with_its_parameter() {
    Response refused = SignedIn.asAdministrator().get(API + "/any/export?revision=abc");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.<String>path("code")).isEqualTo("TRB-190031");
    assertThat(refused.asString()).contains("revision", "abc", "from 0 to 2147483647");
  }

  @Test
  void a_misspelt_draft_is_refused_and_publishes_nothing() {
    Response replaced = put("misspelt", "\"1\"", straight("misspelt"), "?draft=yes");
    Response created =
        SignedIn.asAdministrator()
            .config(asText())
            .contentType("application/yaml")
            .body(straight("misspelt"))
            .post(API + "?draft=yes");

    for (Response refused : List.of(replaced, created)) {
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
      assertThat(refused.<String>path("code")).isEqualTo("TRB-190014");
      assertThat(refused.asString()).contains("'yes'", "'draft'", "true, false");
    }
    assertThat(SignedIn.asAdministrator().get(API + "/misspelt").statusCode()).isEqualTo(404);
  }

  @Test
  void an_unknown_field_a_bad_cursor_and_too_much_are_refused() {
    create("strict").then().statusCode(201);

    assertThat(start("strict", "strict", "{\"speed\":1}").<String>path("code"))
        .isEqualTo("TRB-190005");
    assertThat(SignedIn.asAdministrator().get(API + "?after=nonsense").statusCode()).isEqualTo(400);
    assertThat(post("application/yaml", "a".repeat(2_200_000)).statusCode()).isEqualTo(413);
  }

  private static Response start(String name, String key, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .header("Prefer", "wait=20")
        .body(body)
        .post(API + "/" + name + "/runs");
  }

  private static Response create(String name) {
    return yaml(straight(name));
  }

  private static Response yaml(String text) {
    return post("application/yaml", text);
  }

  private static Response post(String type, String body) {
    return SignedIn.asAdministrator().config(asText()).contentType(type).body(body).post(API);
  }

  private static RestAssuredConfig asText() {
    return RestAssured.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .encodeContentTypeAs("application/yaml", ContentType.TEXT));
  }

  private static String straight(String name) {
    return """
    apiVersion: tributary/v1
    kind: Workflow
    name: %s
    activities:
      - {id: start1, kind: start}
      - {id: fork1, kind: fork}
      - {id: end1, kind: end}
    transitions:
      - {from: start1, to: fork1}
      - {from: fork1, to: end1}
    """
        .formatted(name);
  }
}
