package dev.tributary.webapp.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.run.RunCalls;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The tab of an outlet shows the rows that left by it, and their structure. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunDrawerTest {
  @Inject DataSource dataSource;

  @BeforeEach
  void rooms() {
    Sql sql = new Sql(dataSource);
    sql.update("create table if not exists public.room (id text primary key, beds integer)");
    sql.update("insert into public.room values ('attic', 2) on conflict do nothing");
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"name\":\"room\",\"table\":\"public.room\",\"key\":\"id\"}")
        .post("/api/v1/resources");
  }

  @Test
  void the_rows_of_an_outlet_are_shown_with_the_types_of_their_columns() {
    RunCalls.publish(
        "drawer-rows",
        "",
        """
        "resource": "room", "additionalData": [{"name": "half", "expression": "beds / 2"}]""");
    String run = RunCalls.start("drawer-rows", "{}").path("id");

    Response page =
        SignedIn.browserOf(Role.VIEWER).get("/console/runs/" + run + "?activity=query1&outlet=out");

    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    Element drawer = Jsoup.parse(page.asString()).expectFirst("aside.drawer");
    assertThat(drawer.expectFirst("header p").text()).isEqualTo("Query");
    assertThat(drawer.select("tbody").get(0).text()).startsWith("1 attic 1.0");
    assertThat(drawer.select("tbody").get(1).select("tr").eachText())
        .containsExactly("# lineNum Integer", "room room Text", "half half Decimal");
  }
}
