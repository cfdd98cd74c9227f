package dev.tributary.webapp.observation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.run.RunCalls;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The figures that a monitoring system reads. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsTest {
  private static final String PATH = "/q/metrics";

  @Test
  void are_for_callers_who_may_view() {
    assertThat(given().get(PATH).statusCode()).isEqualTo(401);
    assertThat(SignedIn.withKeyOf(Role.VIEWER).get(PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void count_activities_their_rows_and_the_end_of_a_run() {
    RunCalls.publish("measured", "", "\"where\": \"true\"");
    double before = value("tributary_runs_ended_total{state=\"finished\"}");

    RunCalls.start("measured", "{}").then().statusCode(200);

    String metrics = metrics();
    assertThat(value("tributary_runs_ended_total{state=\"finished\"}")).isGreaterThan(before);
    assertThat(metrics)
        .contains(
            "tributary_activity_executions_seconds_count{kind=\"query\",result=\"completed\"}",
            "tributary_activity_executions_seconds_bucket{kind=\"query\",result=\"completed\",le=",
            "tributary_rows_total{kind=\"query\"}",
            "tributary_nodes{state=\"working\"} 1.0",
            "tributary_runs{state=\"waiting\"}",
            "tributary_queue_due{work=\"new\"}",
            "tributary_queue_oldest_seconds",
            "tributary_tasks_held{by=\"brake\"}",
            "jvm_memory_used_bytes");
  }

  private static double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .findFirst()
        .orElse(0);
  }

  private static String metrics() {
    Response response = SignedIn.withKeyOf(Role.VIEWER).get(PATH);
    return response.asString();
  }
}
