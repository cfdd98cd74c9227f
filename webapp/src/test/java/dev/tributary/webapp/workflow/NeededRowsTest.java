package dev.tributary.webapp.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An activity that needs rows is refused behind one that passes none on, before any run. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NeededRowsTest {
  private static final String EMAIL =
      """
      {"from": {"address": "shop@example.com"}, "subject": "Hello", "text": "Hello",
       "channel": "sandbox"}\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "email | start1",
        "email | email1",
        "email | alert1",
        "deduplication | email1",
        "enrichment | email1",
        "externalApi | alert1"
      })
  void behind_an_outlet_without_rows_it_is_refused_by_the_names_of_both(String kind, String from) {
    validate("email IS NOT EMPTY", kind, from)
        .body("problems.findAll { it.severity == 'error' }.place", contains("activities[tested]"))
        .body("problems.findAll { it.severity == 'error' }.code", contains("TRB-100116"))
        .body(
            "problems.find { it.severity == 'error' }.detail",
            is("'tested' needs rows, and '%s' passes none on to it.".formatted(from)));
  }

  @ParameterizedTest
  @CsvSource({"email", "deduplication", "externalApi"})
  void behind_one_with_rows_it_is_accepted(String kind) {
    validate("email IS NOT EMPTY", kind, "query1")
        .body("problems.findAll { it.severity == 'error' }", empty());
  }

  @Test
  void where_something_else_is_wrong_rows_may_only_be_unknown_and_nothing_is_said_of_them() {
    validate("nothing = 1", "email", "query1")
        .body("problems.code", not(empty()))
        .body("problems.findAll { it.code == 'TRB-100116' }", empty());
  }

  private static ValidatableResponse validate(String where, String kind, String from) {
    String workflow =
        """
      {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "needed-rows",
       "activities": [
         {"id": "start1", "kind": "start"},
         {"id": "query1", "kind": "query", "settings": {"where": "%s"}},
         {"id": "email1", "kind": "email", "settings": %s},
         {"id": "alert1", "kind": "alert", "settings": {"text": "Sent."}},
         {"id": "tested", "kind": "%s", "settings": %s}],
       "transitions": [
         {"from": "start1", "to": "query1"}, {"from": "query1", "to": "email1"},
         {"from": "email1", "to": "alert1"}, {"from": "%s", "to": "tested"}%s]}\
      """
            .formatted(where, EMAIL, kind, settings(kind), from, others(kind));
    return SignedIn.withKeyOf(Role.DESIGNER)
        .contentType("application/json")
        .body(workflow)
        .post("/api/v1/workflows/validate")
        .then();
  }

  private static String others(String kind) {
    return kind.equals("enrichment") ? ", {\"from\": \"query1\", \"to\": \"tested\"}" : "";
  }

  private static String settings(String kind) {
    return switch (kind) {
      case "email" -> EMAIL;
      case "deduplication" -> "{\"keys\": [\"city\"]}";
      case "enrichment" ->
          """
          {"primary": "query1", "relations": [{"name": "others", "input": "email1",
            "cardinality": "zeroOrOne",
            "criteria": [{"source": "city", "destination": "city"}]}],
           "additionalData": [{"name": "other", "expression": "others.city"}]}\
          """;
      default ->
          """
          {"inbound": {"columns": ["email"]}, "execution": {"url": "https://nowhere.invalid/x"},
           "outbound": {"arrayPath": "/x", "columns": ["code"]}}\
          """;
    };
  }
}
