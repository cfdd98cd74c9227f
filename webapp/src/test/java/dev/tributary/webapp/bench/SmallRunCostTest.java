package dev.tributary.webapp.bench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.postgres.TestDatabase;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.bench.database.DatabaseWork;
import dev.tributary.webapp.bench.database.StatementLog;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a small run costs in PostgreSQL, from the request that starts it to the response with its
 * end: counts that do not depend on the machine. A failure shows every statement and transaction,
 * and so does {@code target/small-run-cost.txt} in any case.
 *
 * <p>Of some runs one after the other the one with the least WAL counts: heartbeats, polls and
 * maintenance work beside the others, and only ever add.
 */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallRunCostTest {
  private static final int STATEMENTS = 45;
  private static final long COMMITS = 10;

  /** 25 kB, as PostgreSQL counts them. */
  private static final long WAL_BYTES = 25 * 1024;

  private static final long DEFINITIONS = 0;

  private static final List<String> INDISPENSABLE =
      List.of(
          "insert into tributary.run ",
          "insert into tributary.journal ",
          "insert into tributary.exchange ",
          "insert into tributary.message ");

  private static final Path REPORT = Path.of("target", "small-run-cost.txt");

  /** Until caches are filled and the sessions log. */
  private static final int WARM_UPS = 3;

  /** Enough that one is undisturbed by the tests of another process over the same server. */
  private static final int RUNS = 40;

  private final DataSource dataSource;
  private final String jdbcUrl;
  private final int port;

  SmallRunCostTest(
      DataSource dataSource,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl,
      @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.dataSource = dataSource;
    this.jdbcUrl = jdbcUrl;
    this.port = port;
  }

  @BeforeEach
  void add_the_people() throws SQLException {
    execute(SmallRun.ADD_PEOPLE);
  }

  @AfterEach
  void remove_the_people() throws SQLException {
    execute(SmallRun.REMOVE_PEOPLE);
  }

  @Test
  void a_small_run_stays_within_its_budget() throws Exception {
    DatabaseWork work = cheapestRun();

    Files.writeString(REPORT, work.report());
    assertThat(work.statements().stream().map(DatabaseWork.Executed::text).collect(joining("; ")))
        .as("statements of every run: without them, a session did not log")
        .contains(INDISPENSABLE);
    assertThat(work.statements().size()).as(work.report()).isLessThanOrEqualTo(STATEMENTS);
    assertThat(work.commits()).as(work.report()).isBetween(1L, COMMITS);
    assertThat(work.wal()).as(work.report()).isBetween(1L, WAL_BYTES);
    assertThat(work.definitions()).as(work.report()).isEqualTo(DEFINITIONS);
  }

  private DatabaseWork cheapestRun() throws Exception {
    TestDatabase database = new TestDatabase(jdbcUrl.replaceFirst(".*/", ""));
    try (CodeServer api = CodeServer.start(port);
        StatementLog log = StatementLog.start(database.administer())) {
      publish(api);
      String key = SignedIn.keyOf(Role.DESIGNER);
      for (int i = 0; i < WARM_UPS; i++) {
        run(key);
      }
      List<DatabaseWork> works = new ArrayList<>();
      for (int i = 0; i < RUNS; i++) {
        StatementLog.Position before = log.position();
        run(key);
        works.add(log.since(before));
      }
      return Collections.min(works, Comparator.comparing(DatabaseWork::wal));
    }
  }

  private static void publish(CodeServer api) {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(SmallRun.workflow(api.origin()).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows")
        .then()
        .statusCode(201);
  }

  private static void run(String key) {
    Response ended =
        RestAssured.given()
            .header("Authorization", "Bearer " + key)
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body("{}")
            .post("/api/v1/workflows/%s/runs".formatted(SmallRun.NAME));
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("finished");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
