package dev.tributary.webapp.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.storage.KeepWithinLimits;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.run.RunCalls;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is stored, in the API and on its page. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class StorageTest {
  private static final String API = "/api/v1/storage";
  private static final String NAME = "stored-workflow";

  private final KeepWithinLimits keep;
  private final Sql sql;

  StorageTest(KeepWithinLimits keep, DataSource dataSource) {
    this.keep = keep;
    this.sql = new Sql(dataSource);
  }

  @Test
  void the_measurement_is_a_recurring_task_of_the_engine() {
    assertThat(
            sql.list(
                "select task_name from tributary.scheduled_tasks", row -> row.text("task_name")))
        .contains("measure-storage", "watch-runs", "purge-runs");
  }

  @Test
  void the_figures_of_a_workflow_are_those_of_its_runs() {
    RunCalls.publish(NAME, "", "\"where\": \"true\"");
    RunCalls.start(NAME, "{}").then().statusCode(200);
    Instant before = Instant.now().minusSeconds(1);
    keep.perform();

    Response figures = SignedIn.withKeyOf(Role.OPERATOR).get(API);

    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(Instant.parse(figures.path("measuredAt"))).isAfter(before);
    String workflow = "workflows.find { it.name == '%s' }.".formatted(NAME);
    assertThat(figures.<List<String>>path(workflow + "stored.kind"))
        .containsExactly("runs", "journal", "sets", "exchanges", "messages");
    assertThat(figures.<Integer>path(workflow + "stored.find { it.kind == 'runs' }.count"))
        .isEqualTo(1);
    assertThat(figures.<Integer>path(workflow + "stored.find { it.kind == 'journal' }.count"))
        .isPositive();
    assertThat(figures.<Integer>path(workflow + "bytes")).isPositive();
    assertThat(figures.<List<String>>path("tables.name"))
        .contains("tributary.run", "tributary.journal");
  }

  @Test
  void the_page_shows_them_in_the_language_of_the_reader() {
    RunCalls.publish(NAME + "-page", "", "\"where\": \"false\"");
    RunCalls.start(NAME + "-page", "{}").then().statusCode(200);
    keep.perform();

    String page = SignedIn.browserOf(Role.OPERATOR).request().get("/console/storage").asString();
    String dutch =
        SignedIn.browserOf(Role.OPERATOR)
            .request()
            .header("Accept-Language", "nl")
            .get("/console/storage")
            .asString();

    assertThat(page)
        .contains(NAME + "-page", "Lines of journals", "Measured", "On disk", "days limit");
    assertThat(dutch).contains(NAME + "-page", "Regels van journalen", "Gemeten", "Op schijf");
  }

  @Test
  void viewers_see_neither() {
    SignedIn.withKeyOf(Role.VIEWER).get(API).then().statusCode(403);
    SignedIn.browserOf(Role.VIEWER).request().get("/console/storage").then().statusCode(403);
  }
}
