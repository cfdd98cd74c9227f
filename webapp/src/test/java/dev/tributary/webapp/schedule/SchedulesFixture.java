package dev.tributary.webapp.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.security.SignedIn;
import io.restassured.response.Response;

/** Requests about schedules, and definitions of workflows with schedulers. */
final class SchedulesFixture {
  private SchedulesFixture() {}

  static String scheduler(String id, String settings) {
    return scheduler(id, settings, "daily");
  }

  static String scheduler(String id, String settings, String frequency) {
    return "{\"id\":\"%s\",\"kind\":\"scheduler\",\"settings\":{\"frequency\":\"%s\",%s}}"
        .formatted(id, frequency, settings);
  }

  static void publish(String name, String activities) {
    Response saved = save(name, activities);
    assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(201);
  }

  static Response save(String name, String activities) {
    return SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            "{\"apiVersion\":\"tributary/v1\",\"kind\":\"Workflow\",\"name\":\"%s\",\"activities\":[%s]}"
                .formatted(name, activities))
        .post("/api/v1/workflows");
  }

  static Response post(String workflow, String command) {
    return SignedIn.asAdministrator().post("/api/v1/workflows/" + workflow + "/" + command);
  }
}
