package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.demo.zoo.ZooCase;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each API of the zoo is fetched whole by the workflow that is shipped for it. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ZooExamplesTest {
  private static final Path FILES = Path.of("..", "examples", "zoo");
  private static final int CUSTOMERS = 47;

  private final int port;

  ZooExamplesTest(@ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.port = port;
  }

  @Test
  void every_api_that_can_be_fetched_whole_has_an_example() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Examples.zoo().map(ZooCase::id).toList())
          .hasSizeGreaterThanOrEqualTo(15);
    }
  }

  @Test
  void every_example_fetches_each_row_once() throws IOException {
    try (MockApi api = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      Examples.zoo().forEach(imitated -> keep("", Examples.read(imitated, port)));
      Examples.zoo().forEach(imitated -> assertFetchedWhole(Examples.ZOO + imitated.id()));
      assertThat(api.calls()).isGreaterThan(CUSTOMERS);
    }
  }

  @Test
  void what_a_test_call_detects_becomes_settings_that_fetch_everything() throws IOException {
    assertTakenWhole(undetected(ZooCase.SKIP_LIMIT, "zoo-undetected"), "outbound");
  }

  @Test
  void the_columns_come_from_the_response_too_where_there_are_none() throws IOException {
    String unmapped = undetected(ZooCase.SKIP_LIMIT, "zoo-unmapped");
    assertTakenWhole(unmapped.replaceAll("(?m)^      outbound:\\n(        .*\\n)+", ""), "columns");
  }

  private void assertTakenWhole(String definition, String tab) throws IOException {
    String name = definition.replaceAll("(?s).*\\nname: (\\S+)\\n.*", "$1");
    try (MockApi api = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      keep("?draft=true", definition);
      Browser designer = SignedIn.browserOf(Role.DESIGNER);
      String activity = "/console/workflows/" + name + "/activities/externalApi1";
      String led = designer.post(activity + "/test-call", Map.of("rows", "1")).header("Location");
      String page = designer.get(led.replaceFirst("^https?://[^/]+", "")).asString();
      Response taken =
          designer.post(
              activity + "/import/take",
              Map.of(
                  "version", hidden(page, "version"),
                  "tab", hidden(page, "tab"),
                  "settings", hidden(page, "settings")));

      assertThat(taken.header("Location")).endsWith("?tab=" + tab + "&saved=yes");
      SignedIn.asAdministrator()
          .header(
              "If-Match",
              SignedIn.asAdministrator().get("/api/v1/workflows/" + name + "/draft").header("ETag"))
          .post("/api/v1/workflows/" + name + "/publish")
          .then()
          .statusCode(200);
      assertFetchedWhole(name);
      assertThat(api.calls()).isEqualTo(1 + (CUSTOMERS + 9) / 10);
    }
  }

  @Test
  void a_test_call_reads_the_first_pages_through_the_same_settings() throws IOException {
    try (MockApi api = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      keep("?draft=true", Examples.read(ZooCase.RELAY, port).replace("zoo-relay", "zoo-tried"));
      JsonPath three = tried(Map.of("workflow", "zoo-tried", "rows", 25, "pages", 3));

      assertThat(three.getInt("pages.count")).isEqualTo(3);
      assertThat(three.getBoolean("pages.further")).isTrue();
      assertThat(three.getInt("mapped.rowCount")).isEqualTo(30);
      assertThat(three.getList("mapped.rows")).hasSize(25);
      assertThat(three.getString("request.body"))
          .contains("Customers")
          .doesNotContain("after\":\"");
      assertThat(api.calls()).isEqualTo(3);

      JsonPath all = tried(Map.of("workflow", "zoo-tried", "rows", 100));
      assertThat(all.getInt("pages.count")).isEqualTo(5);
      assertThat(all.getBoolean("pages.further")).isFalse();
      assertThat(all.getInt("mapped.rowCount")).isEqualTo(CUSTOMERS);
    }
  }

  @Test
  void a_test_call_shows_the_page_that_failed() throws IOException {
    try (MockApi _ = MockApi.start(port, ApiBehaviour.DEFAULT)) {
      keep(
          "?draft=true",
          Examples.read(ZooCase.SKIP_LIMIT, port)
              .replace("zoo-skip-limit", "zoo-tried-badly")
              .replace("total: /total", "hasMore: /limit"));
      JsonPath failed = tried(Map.of("workflow", "zoo-tried-badly"));

      assertThat(failed.getInt("pages.count")).isEqualTo(1);
      assertThat(failed.getString("failure.message")).contains("/limit");
      assertThat(failed.getMap("mapped")).isNull();
      assertThat(
              SignedIn.asAdministrator()
                  .contentType("application/json")
                  .body(Map.of("workflow", "zoo-tried-badly", "pages", 6))
                  .post("/api/v1/external-api/test-call")
                  .jsonPath()
                  .getString("code"))
          .isEqualTo("TRB-190006");
    }
  }

  private static JsonPath tried(Map<String, Object> attempt) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(attempt)
        .post("/api/v1/external-api/test-call")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The example without the place of its rows and without pages. */
  private String undetected(ZooCase imitated, String name) {
    return Examples.read(imitated, port)
        .replace("name: zoo-" + imitated.id(), "name: " + name)
        .replaceAll("(?m)^        arrayPath: .*\\n", "")
        .replaceAll("(?m)^      pagination:\\n(        .*\\n)+", "");
  }

  private static String hidden(String page, String name) {
    Matcher field =
        Pattern.compile("name=\"%s\"\\s+value=\"([^\"]*)\"".formatted(name)).matcher(page);
    assertThat(field.find()).as("%s in %s", name, page).isTrue();
    return field.group(1).replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }

  private static void keep(String parameter, String yaml) {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(yaml.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows" + parameter)
        .then()
        .statusCode(201);
  }

  private static void assertFetchedWhole(String workflow) {
    JsonPath run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body("{}")
            .post("/api/v1/workflows/" + workflow + "/runs")
            .jsonPath();
    assertThat(run.getString("state")).as("%s: %s", workflow, run.prettify()).isEqualTo("finished");
    JsonPath rows =
        SignedIn.asAdministrator()
            .get(
                "/api/v1/runs/%s/transitions/externalApi1/out/rows?limit=500"
                    .formatted(run.getString("id")))
            .jsonPath();
    assertThat(rows.<Integer>getList("items.values.id"))
        .as(workflow)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, CUSTOMERS).boxed().toList());
    assertThat(rows.getString("items[46].values.name")).isEqualTo("Customer 47");
    assertThat(rows.getInt("items[46].values.spent")).isEqualTo(3 * CUSTOMERS);
  }
}
