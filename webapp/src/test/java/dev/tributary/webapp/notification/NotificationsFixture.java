package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;

/** Runs that cause notifications, rules, targets and a sink of hooks; nothing of them is left. */
abstract class NotificationsFixture {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  @Inject DataSource dataSource;

  @ConfigProperty(name = "tributary.demo.api-port")
  int port;

  @AfterEach
  void removeAll() {
    sql().update("delete from tributary.notification_rule");
    sql().update("delete from tributary.notification_target");
    sql().update("delete from tributary.notification");
  }

  Sql sql() {
    return new Sql(dataSource);
  }

  WebhookSecret webhook(String name, int batch) {
    Response made =
        put(
            "targets/" + name,
            "{\"kind\":\"webhook\",\"url\":\"http://127.0.0.1:%d/hook\",\"batch\":%d}"
                .formatted(port, batch));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    return WebhookSecret.of(made.path("secret")).orElseThrow();
  }

  static void rule(String name, String event, String target) {
    Response made =
        put("rules/" + name, "{\"events\":[\"%s\"],\"targets\":[\"%s\"]}".formatted(event, target));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
  }

  static List<?> deliveries(String state) {
    Response listed = get("/notifications/deliveries?state=" + state);
    assertThat(listed.statusCode()).as(listed.asString()).isEqualTo(200);
    return listed.path("items");
  }

  static String text(HookSink sink) {
    StringBuilder all = new StringBuilder();
    sink.received().forEach(one -> all.append(one.body()));
    return all.toString();
  }

  static Response put(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .put("/api/v1/notifications/" + path);
  }

  static Response post(String path, String body) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(body)
        .post("/api/v1" + path);
  }

  static Response get(String path) {
    return SignedIn.asAdministrator().get("/api/v1" + path);
  }

  static void await(BooleanSupplier reached) {
    Instant end = Instant.now().plus(AT_MOST);
    while (!reached.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      Thread.onSpinWait();
    }
  }

  String failedRun(String workflow) {
    publish(workflow);
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{}")
        .post("/api/v1/workflows/" + workflow + "/runs")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Its wait is too long, which only the run can know. */
  void publish(String name) {
    SignedIn.asAdministrator()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: tributary/v1
            kind: Workflow
            name: %s
            activities:
              - {id: start1, kind: start}
              - id: wait1
                kind: wait
                settings: {method: expression, expression: "$datetime(vars/@end)"}
            parameters:
              - {name: end, type: datetime, default: "2999-01-01T00:00:00Z"}
            transitions:
              - {from: start1, to: wait1}
            """
                .formatted(name)
                .getBytes(UTF_8))
        .post("/api/v1/workflows")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201);
  }
}
