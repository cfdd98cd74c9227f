package dev.tributary.webapp.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tributary.application.exchange.circuit.Circuits;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.exchange.circuit.Circuit;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Open circuits, as an operator lists and closes them. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class CircuitsApiTest {
  private static final String KEY = "https://circuits-api.example.com:443";

  private final Circuits circuits;

  CircuitsApiTest(Circuits circuits) {
    this.circuits = circuits;
  }

  @BeforeEach
  void open_one() {
    circuits.replace(
        KEY,
        circuits.find(KEY),
        Optional.of(new Circuit.Open(2, Instant.parse("2100-01-01T00:00:00Z"))));
  }

  @Test
  void an_operator_sees_and_closes_it_once() {
    SignedIn.withKeyOf(Role.OPERATOR)
        .get("/api/v1/circuits?limit=500")
        .then()
        .statusCode(200)
        .body("items.key", hasItem(KEY));

    close(Role.OPERATOR, 204);
    close(Role.OPERATOR, 404);

    SignedIn.withKeyOf(Role.OPERATOR)
        .get("/api/v1/circuits?limit=500")
        .then()
        .body("items.key", not(hasItem(KEY)));
    assertThat(circuits.find(KEY)).isEmpty();
  }

  @Test
  void a_viewer_may_do_neither() {
    SignedIn.withKeyOf(Role.VIEWER).get("/api/v1/circuits").then().statusCode(403);
    close(Role.VIEWER, 403);
    assertThat(circuits.find(KEY)).isPresent();
  }

  @Test
  void the_page_shows_it_and_its_button() {
    String page = SignedIn.browserOf(Role.OPERATOR).request().get("/console/circuits").asString();

    assertThat(page).contains(KEY, "Open circuits", "/console/circuits/close");
  }

  private static void close(Role role, int status) {
    SignedIn.withKeyOf(role)
        .contentType("application/json")
        .body(Map.of("key", KEY))
        .post("/api/v1/circuits/close")
        .then()
        .statusCode(status);
  }
}
