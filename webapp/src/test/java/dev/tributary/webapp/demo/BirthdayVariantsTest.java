package dev.tributary.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The birthday workflow, when the API is as it should be and when it is not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class BirthdayVariantsTest extends SampleApiFixture {
  private static final int MIB = 1024 * 1024;

  @Test
  void everybody_whose_birthday_it_is_gets_the_coupon_of_their_zip_code() {
    JsonPath run = run("skip");

    assertThat(run.getString("state")).isEqualTo("finished");
    assertThat(api().calls()).isEqualTo(1);
    assertThat(sent(run)).hasSize(3);
    assertThat(sent(run)).doesNotHaveDuplicates();
    assertThat(subjects(run).stream().distinct()).hasSize(3);
    assertThat(subjects(run))
        .allSatisfy(subject -> assertThat(subject).matches("Happy birthday, .+: \\d{7}"));
    assertThat(subjects(run).stream().map(subject -> subject.replaceFirst(".*: ", "")).distinct())
        .hasSize(2);
  }

  @Test
  void whoever_has_no_coupon_is_skipped_and_counted() {
    onlyServes("95124");

    JsonPath run = run("skip");

    assertThat(sent(run)).hasSize(2);
    assertThat(delivery(run).getInt("selected")).isEqualTo(3);
    assertThat(delivery(run).getInt("sandboxed")).isEqualTo(2);
    assertThat(delivery(run).<String, Integer>getMap("excluded").values()).containsExactly(1);
    assertThat(delivery(run).<String, Integer>getMap("missing")).containsValue(1).hasSize(1);
  }

  @Test
  void whoever_has_no_coupon_gets_the_default_and_is_counted() {
    onlyServes("95124");

    JsonPath run = run("default, defaults: {coupon: SURPRISE}");

    assertThat(sent(run)).hasSize(3);
    assertThat(subjects(run)).filteredOn(text -> text.endsWith(": SURPRISE")).hasSize(1);
    assertThat(delivery(run).<String, Integer>getMap("filled")).containsValue(1).hasSize(1);
  }

  @Test
  void whoever_has_no_coupon_gets_an_empty_one_and_is_counted() {
    onlyServes("95124");

    JsonPath run = run("empty");

    assertThat(sent(run)).hasSize(3);
    assertThat(subjects(run))
        .filteredOn(text -> text.endsWith(":") || text.endsWith(": "))
        .hasSize(1);
    assertThat(delivery(run).<String, Integer>getMap("filled")).containsValue(1).hasSize(1);
  }

  @Test
  void an_api_that_always_responses_503_leads_to_the_failure_transition() {
    api().behave(new ApiBehaviour(503, 0, null, null, 0));

    JsonPath run = run("skip");

    endsWithoutCoupons(
        run,
        "TRB-150001",
        "Activity failed (reason: 'HTTP - 503'). The API answered 503 three times; try later or"
            + " ask its owner.");
    assertThat(variables(run))
        .containsEntry("httpStatus", 503)
        .containsEntry("errorCode", "TRB-150001")
        .containsEntry("attempts", api().calls());
    assertThat(api().calls()).isEqualTo(3);
    assertThat(parts(run, "journal").getList("items.message", String.class))
        .filteredOn(line -> line.startsWith("Retrying API URL 'http"))
        .hasSize(2);
  }

  @Test
  void a_response_that_is_no_json_leads_to_the_failure_transition() {
    api().behave(new ApiBehaviour(200, 0, null, "text/html", 0));

    JsonPath run = run("skip");

    endsWithoutCoupons(run, "TRB-150002", "Activity failed (reason: 'Content-Type - text/html').");
    assertThat(api().calls()).isEqualTo(1);
  }

  @Test
  void a_response_beyond_the_limit_leads_to_the_failure_transition() {
    api().behave(new ApiBehaviour(200, 0, null, null, 6 * MIB));

    JsonPath run = run("skip");

    endsWithoutCoupons(run, "WKF-560239", "API response exceeded limit (limit: '5242880').");
    assertThat(api().calls()).isEqualTo(1);
  }

  /** The run ends, no message is sent, and the reason is recorded. */
  private void endsWithoutCoupons(JsonPath run, String code, String message) {
    assertThat(run.getString("state")).isEqualTo("finishedWithWarnings");
    assertThat(sent(run)).isEmpty();
    JsonPath tasks = parts(run, "tasks");
    assertThat(stateOf(tasks, "externalApi1")).isEqualTo("failed");
    assertThat(stateOf(tasks, "end2")).isEqualTo("finished");
    assertThat(stateOf(tasks, "enrichment1")).isEqualTo("notExecuted");
    assertThat(stateOf(tasks, "email1")).isEqualTo("notExecuted");
    assertThat(tasks.getString(of("externalApi1") + ".failure.code")).isEqualTo(code);
    assertThat(tasks.getString(of("externalApi1") + ".failure.resolution")).isEqualTo("transition");
    assertThat(tasks.getString(of("externalApi1") + ".failure.message")).isEqualTo(message);
  }

  /** The variables of the activity after the failure transition. */
  private static Map<String, Object> variables(JsonPath run) {
    Map<String, Map<String, Object>> all = parts(run, "tasks").getMap(of("end2") + ".variables");
    return all.entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                variable -> variable.getKey().replaceFirst(".*\\.", ""),
                variable -> variable.getValue().getOrDefault("value", "")));
  }

  private static String stateOf(JsonPath tasks, String activity) {
    return tasks.getString(of(activity) + ".state");
  }

  private static String of(String activity) {
    return "items.find { it.activity == '%s' }".formatted(activity);
  }

  private void onlyServes(String zipCode) {
    api().behave(new ApiBehaviour(200, 0, List.of(zipCode), null, 0));
  }

  /** Runs it under a name of its own, to its end. */
  private JsonPath run(String missing) {
    String name = "birthday-" + UUID.randomUUID().toString().substring(0, 8);
    String yaml =
        Examples.read(BirthdayStory.WORKFLOW, port)
            .replace("name: birthday-coupons", "name: " + name)
            .replace("policy: skip", policy(missing));
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .header("Prefer", "wait=30")
        .body("{}")
        .post("/api/v1/workflows/" + name + "/runs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** In lines, as the shipped workflow writes it. */
  private static String policy(String missing) {
    return "policy: " + missing.replace(", ", "\n" + " ".repeat(8));
  }

  private static List<String> sent(JsonPath run) {
    return outbox(run).getList("items.id");
  }

  private static List<String> subjects(JsonPath run) {
    return outbox(run).getList("items.subject");
  }

  private static JsonPath outbox(JsonPath run) {
    return read("/outbox?state=sandboxed&run=" + run.getString("id"));
  }

  /** The only one of the run. */
  private static JsonPath delivery(JsonPath run) {
    JsonPath all = read("/deliveries?run=" + run.getString("id"));
    assertThat(all.getList("items")).hasSize(1);
    return read("/deliveries/" + all.getString("items[0].id"));
  }

  private static JsonPath parts(JsonPath run, String part) {
    return read("/runs/%s/%s".formatted(run.getString("id"), part));
  }

  private static JsonPath read(String path) {
    return SignedIn.asAdministrator()
        .header("Accept-Language", Locale.ENGLISH.toLanguageTag())
        .get("/api/v1" + path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
