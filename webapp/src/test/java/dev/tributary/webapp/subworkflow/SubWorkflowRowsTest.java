package dev.tributary.webapp.subworkflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rows that a run gives to the run of another workflow. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubWorkflowRowsTest extends SubWorkflowFixture {
  @Inject DataSource dataSource;

  @BeforeEach
  void a_person() {
    new Sql(dataSource)
        .update(
            """
            insert into public.profile (external_id, first_name, last_name)
            values ('sub-ada', 'Ada', 'Lovelace') on conflict do nothing
            """);
  }

  @Test
  void a_child_begins_with_the_rows_of_its_parent() {
    publish("sub-rows", RECEIVING.formatted("profile"));
    publish("sub-gives", GIVING.formatted("sub-rows"));
    String run = start("sub-gives");

    awaitState(run, "finished");
    String given = get("/api/v1/runs/" + run + "/transitions/query1/out/rows").asString();
    String child = get("/api/v1/runs/" + run + "/children").path("items[0].id");
    Response received = get("/api/v1/runs/" + child + "/transitions/start1/out/rows");
    assertThat(received.<List<String>>path("items.values.name"))
        .as(given)
        .containsExactly("Ada Lovelace");
    assertThat(received.<List<?>>path("items.key"))
        .isEqualTo(get("/api/v1/runs/" + run + "/transitions/query1/out/rows").path("items.key"));
    assertThat(get("/api/v1/runs/" + run + "/tasks").asString()).contains("recCount");
  }

  @Test
  void a_workflow_that_takes_over_rows_begins_without_any_when_a_person_starts_it() {
    publish("sub-empty", RECEIVING.formatted("profile"));

    String run = start("sub-empty");

    awaitState(run, "finished");
    Response rows = get("/api/v1/runs/" + run + "/transitions/start1/out");
    assertThat(rows.<Integer>path("rows")).isZero();
    assertThat(rows.<String>path("structure.resource")).isEqualTo("profile");
  }

  @Test
  void rows_that_do_not_fit_fail_the_child_with_the_column() {
    publish(
        "sub-misfit",
        RECEIVING.formatted("profile").replace("\"name\": \"name\"", "\"name\": \"points\""));
    publish("sub-misgives", GIVING.formatted("sub-misfit"));
    String run = start("sub-misgives");

    awaitState(run, "failed");
    String child = get("/api/v1/runs/" + run + "/children").path("items[0].id");
    assertThat(get("/api/v1/runs/" + child).<String>path("failure.message")).contains("points");
    command(run, "stop");
    command(child, "restart");
    awaitState(child, "failed");
    assertThat(get("/api/v1/runs/" + child).<String>path("failure.code")).isEqualTo("TRB-168002");
  }

  private static final String RECEIVING =
      """
      "activities": [
        {"id": "start1", "kind": "start", "settings":
          {"resource": "%s", "columns": [{"name": "name"}]}},
        {"id": "end1", "kind": "end"}],
      "transitions": [{"from": "start1", "to": "end1"}]""";

  private static final String GIVING =
      """
      "activities": [
        {"id": "query1", "kind": "query", "settings": {"where": "externalId = 'sub-ada'",
          "additionalData": [{"name": "name", "expression": "JuxtWords(firstName, lastName)"}]}},
        {"id": "sub1", "kind": "subWorkflow", "settings": {"workflow": "%s"}},
        {"id": "end1", "kind": "end"}],
      "keepInterimResults": true,
      "transitions": [{"from": "query1", "to": "sub1"}, {"from": "sub1", "to": "end1"}]""";
}
