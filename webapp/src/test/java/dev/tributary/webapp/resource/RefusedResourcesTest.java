package dev.tributary.webapp.resource;

import static dev.tributary.webapp.resource.OwnTables.add;
import static dev.tributary.webapp.resource.OwnTables.addWhole;
import static dev.tributary.webapp.resource.OwnTables.assertRefused;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot become a resource, and the problems that are reported. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedResourcesTest {
  @Inject OwnTables tables;

  @BeforeEach
  void aTable() {
    tables.run(
        "create table if not exists public.stock"
            + " (id bigint primary key, area point, code text)",
        "create or replace view public.twice as select 1::bigint as id union all select 1",
        "create or replace view public.once as select 1::bigint as id union all select 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tributary.secret", "work.t1", "pg_catalog.pg_authid", "other.stock"})
  void of_another_schema(String table) {
    assertRefused(
        add("{\"name\":\"other\",\"table\":\"%s\",\"key\":\"id\"}".formatted(table)),
        400,
        "TRB-131002",
        "public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nothing", "stock; drop table profile", "STOCK", "stock\\\"", "a\\u0000b", "."})
  void of_no_table(String table) {
    assertRefused(
        add("{\"name\":\"none\",\"table\":\"public.%s\",\"key\":\"id\"}".formatted(table)),
        400,
        "TRB-131003",
        "public.");
  }

  @Test
  void with_a_column_that_is_not_there() {
    assertRefused(withColumn("price", "price"), 400, "TRB-131004", "id, area, code");
  }

  @Test
  void with_a_column_of_a_type_without_counterpart() {
    assertRefused(withColumn("area", "area"), 400, "TRB-131005", "point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Code", "1code", "co de", "code'", "co_de"})
  void with_a_name_that_expressions_cannot_write(String name) {
    assertRefused(withColumn(name, "code"), 400, "TRB-131008", "small letter");
  }

  @Test
  void with_two_columns_of_one_name() {
    assertRefused(
        add(
            """
            {"name": "stock", "table": "stock", "key": "id", "columns":
              [{"name": "id", "column": "id"}, {"name": "id", "column": "code"}]}"""),
        400,
        "TRB-131011",
        "id");
  }

  @Test
  void with_a_key_that_is_no_column_or_reports_nothing_apart() {
    assertRefused(
        add("{\"name\":\"once\",\"table\":\"once\",\"key\":\"number\"}"), 400, "TRB-131012", "id");
    assertRefused(
        add(
            """
            {"name": "stock", "table": "stock", "key": "code",
             "columns": [{"name": "code", "column": "code"}]}"""),
        400,
        "TRB-131006",
        "code");
    assertRefused(addWhole("twice"), 400, "TRB-131006", "public.twice");
  }

  @Test
  void under_a_name_that_is_taken_or_has_no_form() {
    addWhole("once").then().statusCode(201);

    assertRefused(addWhole("once"), 409, "TRB-131007", "once");
    assertRefused(
        add("{\"name\":\"On ce\",\"table\":\"once\",\"key\":\"id\"}"), 400, "TRB-131008", "On ce");
    assertRefused(
        OwnTables.replace(
            "once", "\"1\"", "{\"name\":\"twice\",\"table\":\"once\",\"key\":\"id\"}"),
        400,
        "TRB-131014",
        "twice");
  }

  @Test
  void with_a_part_missing() {
    assertRefused(add("{}"), 400, "TRB-190015", "name");
    assertRefused(add("{\"name\":\"part\"}"), 400, "TRB-190015", "table");
    assertRefused(add("{\"name\":\"part\",\"table\":\"once\"}"), 400, "TRB-190015", "key");
    assertRefused(
        add("{\"name\":\"part\",\"table\":\"once\",\"key\":\"id\",\"columns\":[null]}"),
        400,
        "TRB-190015",
        "columns.name");
  }

  @Test
  void in_place_of_the_profiles() {
    assertRefused(OwnTables.delete("profile", "*"), 409, "TRB-131010", "profile");
    assertRefused(
        OwnTables.replace("profile", "*", "{\"table\":\"profile\",\"key\":\"id\"}"),
        409,
        "TRB-131010",
        "profile");
  }

  private static Response withColumn(String name, String column) {
    return add(
        """
        {"name": "stock", "table": "public.stock", "key": "id",
         "columns": [{"name": "id", "column": "id"}, {"name": "%s", "column": "%s"}]}"""
            .formatted(name, column));
  }
}
