package dev.tributary.webapp.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a small run adds to the figures that a monitoring system reads. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallRunMetricsTest {
  private final DataSource dataSource;
  private final int port;

  SmallRunMetricsTest(
      DataSource dataSource, @ConfigProperty(name = "tributary.demo.api-port") int port) {
    this.dataSource = dataSource;
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
  void its_calls_rows_and_messages_are_counted() throws Exception {
    Figures before = Figures.now();
    try (CodeServer api = CodeServer.start(port)) {
      run(api);
    }
    Figures after = Figures.now();

    assertThat(after.calls() - before.calls()).isEqualTo(1);
    assertThat(after.received() - before.received())
        .isEqualTo(SmallRun.response().getBytes(StandardCharsets.US_ASCII).length);
    assertThat(after.queried() - before.queried()).isEqualTo(SmallRun.PEOPLE);
    assertThat(after.sandboxed() - before.sandboxed()).isEqualTo(SmallRun.PEOPLE);
  }

  private static void run(CodeServer api) {
    SignedIn.asAdministrator()
        .contentType("application/yaml; charset=utf-8")
        .body(SmallRun.workflow(api.origin()).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/workflows");
    String state =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .header("Prefer", "wait=30")
            .body("{}")
            .post("/api/v1/workflows/%s/runs".formatted(SmallRun.NAME))
            .path("state");
    assertThat(state).isEqualTo("finished");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The figures at one moment. */
  private record Figures(double calls, double received, double queried, double sandboxed) {
    static Figures now() {
      String metrics = SignedIn.withKeyOf(Role.VIEWER).get("/q/metrics").asString();
      return new Figures(
          value(
              metrics,
              "tributary_calls_seconds_count{account=\"(none)\",result=\"used\",status=\"2xx\"}"),
          value(metrics, "tributary_call_bytes_total{account=\"(none)\",direction=\"received\"}"),
          value(metrics, "tributary_rows_total{kind=\"query\"}"),
          value(metrics, "tributary_messages_total{channel=\"email\",outcome=\"sandboxed\"}"));
    }

    private static double value(String metrics, String series) {
      return metrics
          .lines()
          .filter(line -> line.startsWith(series + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
          .findFirst()
          .orElse(0);
    }
  }
}
