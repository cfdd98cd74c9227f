package dev.tributary.webapp.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tributary.domain.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wide and deep texts for each route of the API that parses one: each gets a short response in
 * bounded time and memory. Definitions of workflows have shapes of their own in
 * HostileDefinitionsTest.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextsTest {
  private static final String WORKFLOW = "hostile-texts";
  private static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String FILE = "application/octet-stream";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final int LONGEST_RESPONSE = 1_000_000;

  /** A route that reads a body of a type. */
  private record Route(String method, String path, String type) {}

  private static Stream<Route> routes() {
    String run = "/api/v1/runs/01990000-0000-7000-8000-000000000000/commands";
    String imported = "/api/v1/imports/01990000-0000-7000-8000-000000000000/commands";
    return Stream.of(
        new Route("POST", "/api/v1/profiles", JSON),
        new Route("PUT", "/api/v1/profiles/1", JSON),
        new Route("PATCH", "/api/v1/profiles/1", MERGE_PATCH),
        new Route("POST", "/api/v1/resources", JSON),
        new Route("POST", "/api/v1/users", JSON),
        new Route("POST", "/api/v1/api-keys", JSON),
        new Route("PUT", "/api/v1/secrets/hostile", JSON),
        new Route("POST", "/api/v1/suppressions/release", JSON),
        new Route("POST", "/api/v1/workflows/" + WORKFLOW + "/runs", JSON),
        new Route("POST", run, JSON),
        new Route("POST", imported, JSON),
        new Route("POST", "/api/v1/email/preview", JSON),
        new Route("POST", "/api/v1/email/test-send", JSON),
        new Route("POST", "/api/v1/external-api/parse-sample", JSON),
        new Route("POST", "/api/v1/external-api/import-curl", JSON),
        new Route("POST", "/api/v1/external-api/import-openapi", JSON),
        new Route("POST", "/api/v1/external-api/detect", JSON),
        new Route("POST", "/api/v1/external-api/test-call", JSON),
        new Route("POST", "/api/v1/external-api/request-preview", JSON),
        new Route("POST", "/api/v1/imports/preview", FILE),
        new Route("POST", "/console/imports/preview", FILE),
        new Route("POST", "/console/profiles", FORM),
        new Route("POST", "/console/workflows", FORM),
        new Route("POST", "/console/workflows/" + WORKFLOW + "/activities/api1?tab=columns", FORM),
        new Route("POST", "/console/secrets", FORM),
        new Route("POST", "/console/preferences", FORM));
  }

  private static final Map<String, String> DOCUMENTS = documents();
  private static final Map<String, String> FILES = files();
  private static final Map<String, String> FORMS = forms();

  private static Map<String, String> shapes(String type) {
    return switch (type) {
      case FILE -> FILES;
      case FORM -> FORMS;
      default -> DOCUMENTS;
    };
  }

  private static Map<String, String> documents() {
    return Map.of(
        "deep lists", "[".repeat(400_000),
        "deep objects", "{\"a\":".repeat(150_000),
        "deep and complete", "{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}",
        "many fields", "{" + each(90_000, "\"f%d\":1"::formatted, ",") + "}",
        "one field many times", "{" + each(90_000, _ -> "\"name\":1", ",") + "}",
        "many values", "{\"columns\":[" + "1,".repeat(300_000) + "1]}",
        "a long name", "{\"" + "k".repeat(900_000) + "\":1}",
        "many digits", "{\"name\":" + "1".repeat(900_000) + "}",
        "an endless text", "\"" + "\\n".repeat(400_000),
        "blanks", " ".repeat(900_000));
  }

  private static Map<String, String> files() {
    return Map.of(
        "many columns", each(100_000, "c%d"::formatted, ",") + "\n1\n",
        "many equal columns", "email,".repeat(100_000) + "\n1\n",
        "separators", ",".repeat(900_000),
        "mixed separators", "a;b,c\td|".repeat(100_000),
        "an open quote", "email\n\"" + "x\n".repeat(400_000),
        "quotes", "\"".repeat(900_000),
        "line breaks", "email\n" + "\n".repeat(900_000),
        "carriage returns", "email\r" + "a\r".repeat(400_000),
        "one long line", "a".repeat(900_000),
        "rows that do not fit", "email,birthDate\n" + "x,31.02.1990\n".repeat(60_000));
  }

  private static Map<String, String> forms() {
    return Map.of(
        "many fields", each(150_000, "f%d=1"::formatted, "&"),
        "one field many times", each(150_000, _ -> "name=1", "&"),
        "many rows", each(19_000, "outbound.columns[%d].name=c"::formatted, "&") + "&do=save",
        "deep names", "a" + "[0]".repeat(200_000) + "=1",
        "a long name", "k".repeat(900_000) + "=1",
        "a long value", "name=" + "v".repeat(900_000),
        "a broken escape", "name=%zz" + "%".repeat(100_000),
        "separators", "&=".repeat(400_000));
  }

  private static String each(int count, IntFunction<String> one, String separator) {
    return IntStream.range(0, count).mapToObj(one).collect(joining(separator));
  }

  static Stream<Arguments> cases() {
    return routes().map(route -> Arguments.of(route.method() + " " + route.path(), route));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void each_shape_gets_a_short_response_in_bounded_time(String name, Route route) {
    workflow();
    Browser browser = SignedIn.browserOf(Role.ADMINISTRATOR);

    shapes(route.type())
        .forEach(
            (shape, text) -> {
              Response response =
                  assertTimeoutPreemptively(
                      Duration.ofSeconds(60), () -> send(browser, route, text), shape);
              assertThat(response.statusCode()).as("%s, %s", name, shape).isBetween(200, 499);
              assertThat(response.asByteArray().length)
                  .as("%s, %s", name, shape)
                  .isLessThan(LONGEST_RESPONSE);
            });
  }

  private static Response send(Browser browser, Route route, String text) {
    return route.path().startsWith("/console") ? submit(browser, route, text) : call(route, text);
  }

  private static Response submit(Browser browser, Route route, String text) {
    String body = route.type().equals(FORM) ? "csrf=" + browser.token() + "&" + text : text;
    return browser
        .request()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(FORM, ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .header("X-CSRF-Token", browser.token())
        .contentType(route.type())
        .body(body.getBytes(UTF_8))
        .request(route.method(), route.path());
  }

  private static Response call(Route route, String text) {
    return SignedIn.asAdministrator()
        .header("If-Match", "\"1\"")
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(MERGE_PATCH, ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType(route.type())
        .body(text.getBytes(UTF_8))
        .request(route.method(), route.path());
  }

  /** Whether it is there already does not matter. */
  private static void workflow() {
    SignedIn.asAdministrator()
        .contentType(JSON)
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "activities": [{"id": "start1", "kind": "start"},
               {"id": "api1", "kind": "externalApi", "settings": {}}],
             "transitions": [{"from": "start1", "to": "api1"}]}\
            """
                .formatted(WORKFLOW))
        .post("/api/v1/workflows?draft=true");
  }
}
