package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Event variables through a workflow: declared, set, merged and shown. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class VariablesTest {
  @Test
  void counts_of_a_branch_decide_behind_the_join_and_are_shown_per_task() {
    Response published =
        post(
            "",
            "variables-merge",
            "In {vars.season}",
            "vars.sentCount = 0 AND vars.season = 'spring'");
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(201);

    Response run = start("variables-merge", "{}");

    assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("finished");
    Response tasks = get("/" + run.path("id") + "/tasks");
    assertThat(tasks.<String>path("items.find {it.activity == 'end1'}.state"))
        .isEqualTo("finished");
    assertThat(tasks.<String>path("items.find {it.activity == 'join1'}.variables.sentCount.type"))
        .isEqualTo("integer");
    assertThat(tasks.<String>path("items.find {it.activity == 'fork1'}.variables.season.value"))
        .isEqualTo("spring");
    assertThat(page(run.path("id"), "?tab=variables", "en"))
        .contains("Start of the run", "season", "spring", "sentCount");
    assertThat(page(run.path("id"), "?activity=fork1", "nl"))
        .contains("Gebeurtenisvariabelen", "season", "recCount")
        .doesNotContain("sentCount");
  }

  @ParameterizedTest
  @CsvSource({
    "'In {vars.seeson}', vars.sentCount = 0, activities[email1].settings.subject, vars.season",
    "Hello, vars.sendCount = 0, activities[test1].settings.branches[0].when, sentCount"
  })
  void a_name_that_nothing_declares_is_a_problem_with_the_nearest_one(
      String subject, String condition, String place, String suggestion) {
    Response problems = post("/validate", "variables-unknown", subject, condition);

    assertThat(problems.asString()).contains(place, suggestion);
  }

  private static Response post(String path, String name, String subject, String condition) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(workflow(name, subject, condition))
        .post("/api/v1/workflows" + path);
  }

  private static String page(String run, String query, String language) {
    return SignedIn.browserOf(Role.OPERATOR)
        .request()
        .header("Accept-Language", language)
        .get("/console/runs/" + run + query)
        .asString();
  }

  private static String workflow(String name, String subject, String condition) {
    return """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
       "parameters": [{"name": "season", "type": "text", "default": "spring"}],
       "activities": [{"id": "query1", "kind": "query", "settings": {"where": "false"}},
         {"id": "fork1", "kind": "fork"},
         {"id": "email1", "kind": "email", "settings": {
           "from": {"address": "shop@example.com"}, "subject": "%s", "text": "Hello"}},
         {"id": "join1", "kind": "andJoin", "settings": {"mainInput": "fork1"}},
         {"id": "test1", "kind": "test", "settings": {"defaultOutlet": true,
           "branches": [{"outlet": "none", "when": "%s"}]}},
         {"id": "end1", "kind": "end"}, {"id": "end2", "kind": "end"}],
       "transitions": [{"from": "query1", "to": "fork1"}, {"from": "fork1", "to": "email1"},
         {"from": "fork1", "to": "join1"}, {"from": "email1", "to": "join1"},
         {"from": "join1", "to": "test1"}, {"from": "test1", "outlet": "none", "to": "end1"},
         {"from": "test1", "outlet": "default", "to": "end2"}]}
      """
        .formatted(name, subject, condition);
  }
}
