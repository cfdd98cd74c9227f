package dev.tributary.webapp.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are meant to hurt, or are no definitions at all. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileDefinitionsTest {
  private static final String API = "/api/v1/workflows";
  private static final String JSON = "application/json";
  private static final String YAML = "application/yaml";

  @Test
  void a_bomb_of_anchors_is_refused_at_its_first_alias() {
    assertProblem(
        post(YAML, "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n"),
        "TRB-100012");
  }

  @ParameterizedTest
  @ValueSource(ints = {41, 100_000})
  void deep_nesting_is_refused_in_both_syntaxes(int depth) {
    assertProblem(
        post(JSON, "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"), "TRB-100015");
    assertProblem(post(YAML, "a: " + "[".repeat(depth) + "]".repeat(depth)), "TRB-100015");
  }

  @Test
  void malformed_yaml_is_reported_with_its_line_and_column() {
    Response response = assertProblem(post(YAML, "name: a\nlabel: [b,\n  c: d\n"), "TRB-100010");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.<List<Integer>>path("problems.line")).doesNotContainNull().hasSize(1);
    assertThat(response.<List<Integer>>path("problems.column")).doesNotContainNull().hasSize(1);
  }

  @Test
  void a_message_with_an_unknown_field_is_reported_with_its_place() {
    Response response =
        assertProblem(
            post(
                YAML,
                """
                apiVersion: tributary/v1
                kind: Workflow
                name: misspelt
                activities:
                  - {id: query1, kind: query, settings: {}}
                  - id: email1
                    kind: email
                    settings:
                      from: {address: a@example.com}
                      subject: Hello {firstNam}
                      text: Hello
                transitions:
                  - {from: query1, to: email1}
                """),
            "TRB-160012");

    assertThat(response.<List<String>>path("problems.place"))
        .containsExactly("activities[email1].settings.subject");
    assertThat(response.<List<Integer>>path("problems.line")).containsExactly(10);
    assertThat(response.asString()).contains("firstNam", "firstName");
  }

  @Test
  void a_huge_scalar_is_refused_with_the_limit() {
    String huge = "x".repeat((1 << 20) + 1);

    assertThat(assertProblem(post(YAML, "name: " + huge), "TRB-100013").asString())
        .contains("1048576");
    assertThat(assertProblem(post(JSON, "{\"name\":\"" + huge + "\"}"), "TRB-100013").asString())
        .contains("1048576");
  }

  @Test
  void a_name_that_stands_twice_is_reported_in_both_syntaxes() {
    assertProblem(post(YAML, "name: one\nname: two\n"), "TRB-100011");
    assertProblem(post(JSON, "{\"name\":\"one\",\"name\":\"two\"}"), "TRB-100011");
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, YAML})
  void bytes_that_are_no_utf_8_are_reported(String type) {
    byte[] latin = "{\"name\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertProblem(
        SignedIn.asAdministrator().config(asBytes()).contentType(type).body(latin).post(API),
        "TRB-100017");
  }

  @Test
  void a_tag_of_a_class_makes_no_object() {
    Response response =
        post(YAML, "name: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://a/\"]]\n");

    assertThat(response.statusCode()).isBetween(400, 422);
    assertThat(response.<List<String>>path("problems.code")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, YAML})
  void nothing_at_all_is_reported(String type) {
    assertProblem(post(type, " "), "TRB-100014");
  }

  @Test
  void a_body_over_the_limit_is_reported_with_the_limit() {
    Response response = post(JSON, "\"" + "a".repeat(2_200_000) + "\"");

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.<String>path("code")).isEqualTo("TRB-190007");
    assertThat(response.asString()).contains("2097152");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
  void another_content_type_is_reported(String type) {
    Response response =
        SignedIn.asAdministrator()
            .config(asBytes())
            .contentType(type)
            .body("name: x".getBytes(StandardCharsets.UTF_8))
            .post(API);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(415);
    assertThat(response.<String>path("code")).isEqualTo("TRB-190019");
  }

  /** Wide and deep texts: each is checked in seconds, by a response that a reader can read. */
  @ParameterizedTest
  @MethodSource("shapes")
  void checks_every_shape_quickly_and_briefly(String shape, String type, String body) {
    Response response =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> post(type, body, API + "/validate"), shape);

    assertThat(response.statusCode()).as(shape).isIn(200, 400, 413, 422);
    assertThat(response.asByteArray().length).as(shape).isLessThan(1_000_000);
  }

  static Stream<Arguments> shapes() {
    String head = "{\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"a\",";
    String fork = "{\"id\":\"f%1$d\",\"kind\":\"fork\"}";
    String nowhere = "{\"from\":\"f%1$d\",\"to\":\"gone%1$d\"}";
    return Stream.of(
        json("9,000 activities", head + list("activities", 9_000, fork) + "}"),
        json(
            "2,200 transitions to nowhere",
            head + list("activities", 400, fork) + "," + list("transitions", 2_200, nowhere) + "}"),
        json(
            "2,000 transitions to nowhere",
            head + list("activities", 500, fork) + "," + list("transitions", 2_000, nowhere) + "}"),
        json("40,000 equal ids", head + list("activities", 40_000, "{\"id\":\"a\"}") + "}"),
        json("500 equal ids", head + list("activities", 500, "{\"id\":\"a\"}") + "}"),
        json("deep lists", "[".repeat(400_000)),
        json("deep objects", "{\"a\":".repeat(150_000)),
        json("many values", head + list("parameters", 300_000, "1") + "}"),
        json(
            "a long name around many",
            "{\"" + "k".repeat(400_000) + "\":{" + list("a", 90_000, "1") + "}}"),
        json("many unknown fields", "{" + fields(90_000) + "}"),
        json("a name of dots", "{\"" + ".".repeat(900_000) + "\":1}"),
        json("a number of a million digits", head + "\"x\":" + "1".repeat(900_000) + "}"),
        yaml("deep flow lists", "[".repeat(400_000)),
        yaml("deep flow objects", "{a: ".repeat(200_000)),
        yaml("deep block lists", "- ".repeat(400_000)),
        yaml("deep keys", "? ".repeat(400_000)),
        yaml("many plain values", "[" + "a,".repeat(400_000) + "]"),
        yaml("many lines", "a: b\n".repeat(190_000)),
        yaml("many anchors", "- &a b\n".repeat(140_000)),
        yaml("many documents", "---\n".repeat(200_000)),
        yaml("many comments", "# a\n".repeat(200_000)),
        yaml("an endless tag", "!<" + "a".repeat(900_000)),
        yaml("an endless quote", "\"" + "\\n".repeat(400_000)),
        yaml("blanks", " ".repeat(900_000)),
        yaml("colons", ":".repeat(900_000)),
        yaml("percent signs", "%".repeat(900_000)));
  }

  private static Arguments json(String shape, String body) {
    return Arguments.of("JSON: " + shape, JSON, body);
  }

  private static Arguments yaml(String shape, String body) {
    return Arguments.of("YAML: " + shape, YAML, body);
  }

  private static String list(String name, int count, String element) {
    return IntStream.range(0, count)
        .mapToObj(element::formatted)
        .collect(Collectors.joining(",", "\"" + name + "\":[", "]"));
  }

  private static String fields(int count) {
    return IntStream.range(0, count)
        .mapToObj("\"f%d\":1"::formatted)
        .collect(Collectors.joining(","));
  }

  @Test
  void reports_some_problems_of_many_and_their_number() {
    Response response = post(JSON, "{" + fields(2_000) + "}", API + "/validate");

    assertThat(response.<List<String>>path("problems.code")).hasSize(101).endsWith("TRB-100028");
    assertThat(response.<Boolean>path("valid")).isFalse();
  }

  private static Response post(String type, String body) {
    return post(type, body, API);
  }

  private static Response post(String type, String body, String path) {
    return SignedIn.asAdministrator()
        .config(asBytes())
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path);
  }

  private static RestAssuredConfig asBytes() {
    return RestAssured.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .encodeContentTypeAs(YAML, ContentType.BINARY)
                .encodeContentTypeAs("application/xml", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  private static Response assertProblem(Response response, String code) {
    assertThat(response.statusCode()).as(response.asString()).isBetween(400, 422);
    assertThat(response.<List<String>>path("problems.code")).contains(code);
    return response;
  }
}
