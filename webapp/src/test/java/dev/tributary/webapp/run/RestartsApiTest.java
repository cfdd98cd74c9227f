package dev.tributary.webapp.run;

import static dev.tributary.webapp.run.RunCalls.command;
import static dev.tributary.webapp.run.RunCalls.get;
import static dev.tributary.webapp.run.RunCalls.publish;
import static dev.tributary.webapp.run.RunCalls.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two restarts that wait for the same run. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestartsApiTest {
  private final DataSource dataSource;

  RestartsApiTest(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void of_two_restarts_at_once_one_is_refused() throws Exception {
    publish("restarted", "", "\"where\": \"false\"");
    String run = start("restarted", "{}").path("id");
    Callable<Integer> restart = () -> command(run, "{\"command\":\"restart\"}").statusCode();

    List<Future<Integer>> restarts;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection holding = dataSource.getConnection();
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("select from tributary.run where id = '%s' for update".formatted(run));
      restarts = List.of(threads.submit(restart), threads.submit(restart));
      while (waitingForLocks(statement) < restarts.size()) {
        Thread.onSpinWait();
      }
      holding.commit();
    }
    List<Integer> statuses = restarts.stream().map(Future::resultNow).toList();

    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    assertThat(get("/" + run + "/tasks").<List<Integer>>path("items.activation"))
        .containsExactly(2, 1, 2, 1, 2, 1);
  }

  private static int waitingForLocks(Statement statement) throws SQLException {
    try (ResultSet waiting =
        statement.executeQuery(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)) {
      waiting.next();
      return waiting.getInt(1);
    }
  }
}
