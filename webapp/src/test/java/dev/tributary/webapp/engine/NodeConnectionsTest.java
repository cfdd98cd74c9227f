package dev.tributary.webapp.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.work.WorkerNode;
import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What holds for the connections of a running node, and how it shows that it works. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodeConnectionsTest {
  @Inject DataSource pool;
  @Inject WorkerNode node;

  @Test
  void sessions_of_the_pool_wait_for_nothing_for_ever() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      assertThat(setting(connection, "idle_in_transaction_session_timeout")).isEqualTo("1min");
      assertThat(setting(connection, "tcp_keepalives_idle")).isEqualTo("30");
      assertThat(Duration.ofMillis(connection.getNetworkTimeout())).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void health_shows_when_the_engine_last_polled_and_was_last_seen() {
    Response health = given().get("/q/health/ready");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.<Object>path("checks.find { it.name == 'Engine of this node' }.data"))
        .asString()
        .contains("secondsSincePoll", "secondsSinceHeartbeat");
    assertThat(health.<String>path("checks.find { it.name == 'Engine of this node' }.data.state"))
        .isEqualTo("working");
    assertThat(
            health.<Integer>path(
                "checks.find { it.name == 'Nodes of this database' }.data.working"))
        .isPositive();
  }

  @Test
  void api_and_page_list_this_node_with_its_version_and_its_load() {
    Response listed = SignedIn.withKeyOf(Role.OPERATOR).get("/api/v1/nodes");
    String page = SignedIn.browserOf(Role.OPERATOR).request().get("/console/nodes").asString();

    assertThat(listed.statusCode()).isEqualTo(200);
    String self = "items.find { it.name == '%s' }.".formatted(node.name());
    assertThat(listed.<String>path(self + "state")).isEqualTo("working");
    assertThat(listed.<String>path(self + "version")).isNotBlank();
    assertThat(listed.<Integer>path(self + "workers")).isEqualTo(12);
    assertThat(page).contains(node.name(), "this one", "Working", "of 200");
  }

  private static String setting(Connection connection, String name) {
    return Sql.on(connection)
        .first("select current_setting(?) as value", row -> row.text("value"), name)
        .orElseThrow();
  }
}
