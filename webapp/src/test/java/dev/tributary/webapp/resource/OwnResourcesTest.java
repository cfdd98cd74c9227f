package dev.tributary.webapp.resource;

import static dev.tributary.webapp.resource.OwnTables.API;
import static dev.tributary.webapp.resource.OwnTables.addWhole;
import static dev.tributary.webapp.resource.OwnTables.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tables and views of the operator become resources, are selected from, changed and removed. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnResourcesTest {
  @Inject OwnTables tables;

  @Test
  void without_columns_a_resource_has_all_that_expressions_can_use() {
    tables.run(
        "create table public.shop (id int primary key, zip_code varchar(9), area point, since date)");

    Response added = addWhole("shop");

    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    assertThat(added.header("Location")).endsWith(API + "/shop");
    assertThat(added.header("ETag")).isEqualTo("\"1\"");
    assertThat(added.<List<String>>path("columns.name")).containsExactly("id", "zipCode", "since");
    assertThat(added.<List<String>>path("columns.type")).containsExactly("INTEGER", "TEXT", "DATE");
  }

  @Test
  void a_workflow_selects_from_it_and_then_it_stays() {
    tables.run(
        "create table public.member (id bigint primary key, points numeric)",
        "insert into public.member values (1, 5), (2, 50), (3, 500)");
    addWhole("member").then().statusCode(201);
    publish("members", "member", "points > 10");

    Response run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{}")
            .post("/api/v1/workflows/members/runs");

    assertThat(run.<String>path("state")).as(run.asString()).isEqualTo("finished");
    assertThat(keysThatLeft(run.path("id"))).containsExactly(2, 3);
    assertRefused(OwnTables.delete("member", "\"1\""), 409, "TRB-131009", "members");
    assertRefused(
        OwnTables.replace(
            "member",
            "\"1\"",
            "{\"table\":\"member\",\"key\":\"id\",\"columns\":[{\"name\":\"id\",\"column\":\"id\"}]}"),
        409,
        "TRB-131009",
        "members");
    assertThat(
            OwnTables.replace(
                    "member", "\"1\"", "{\"label\":\"All\",\"table\":\"member\",\"key\":\"id\"}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void replacement_and_deletion_need_the_newest_version_and_are_audited() {
    tables.run("create table public.visit (id bigint primary key, at timestamptz)");
    addWhole("visit").then().statusCode(201);
    String wanted = "{\"table\":\"public.visit\",\"key\":\"id\",\"label\":\"Visits\"}";

    Response replaced = OwnTables.replace("visit", "\"1\"", wanted);

    assertThat(replaced.<String>path("label")).isEqualTo("Visits");
    assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
    Response unchanged = OwnTables.replace("visit", "\"2\"", wanted);
    assertThat(unchanged.statusCode()).as(unchanged.asString()).isEqualTo(200);
    assertThat(unchanged.header("ETag")).isEqualTo("\"2\"");
    assertRefused(OwnTables.replace("visit", "\"1\"", wanted), 412, "TRB-190002", "\\\"2\\\"");
    assertRefused(OwnTables.delete("visit", "\"1\""), 412, "TRB-190002", "\\\"2\\\"");
    assertRefused(SignedIn.asAdministrator().delete(API + "/visit"), 428, "TRB-190001", "If-Match");
    assertThat(OwnTables.delete("visit", "\"2\"").statusCode()).isEqualTo(204);
    assertThat(SignedIn.asAdministrator().get(API + "/visit").statusCode()).isEqualTo(404);
    assertThat(
            SignedIn.asAdministrator()
                .get("/api/v1/audit?objectType=resource&objectName=visit")
                .<List<String>>path("items.action"))
        .containsExactly("deleted", "changed", "created");
  }

  @Test
  void a_hostile_name_of_a_column_is_only_a_name() {
    tables.run(
        "create table public.\"odd.\"\"; drop table profile\" (\"a\"\"; --\" bigint primary key)",
        "insert into public.\"odd.\"\"; drop table profile\" values (7)");

    Response added =
        OwnTables.add(
            """
            {"name": "odd", "table": "public.odd.\\"; drop table profile", "key": "id",
             "columns": [{"name": "id", "column": "a\\"; --"}]}""");

    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    publish("odds", "odd", "id = 7");
    Response run =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=60")
            .body("{}")
            .post("/api/v1/workflows/odds/runs");
    assertThat(keysThatLeft(run.path("id"))).containsExactly(7);
  }

  private static List<Integer> keysThatLeft(String run) {
    return SignedIn.asAdministrator()
        .get("/api/v1/runs/" + run + "/transitions/query1/out/rows")
        .path("items.key");
  }

  private static void publish(String name, String resource, String where) {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "activities": [{"id": "start1", "kind": "start"},
               {"id": "query1", "kind": "query", "settings": {"resource": "%s", "where": "%s"}},
               {"id": "end1", "kind": "end"}],
             "transitions": [{"from": "start1", "to": "query1"}, {"from": "query1", "to": "end1"}]}"""
                .formatted(name, resource, where))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }
}
