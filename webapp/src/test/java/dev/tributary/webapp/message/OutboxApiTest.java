package dev.tributary.webapp.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.Role;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxApiTest {
  @ParameterizedTest
  @ValueSource(strings = {"/outbox", "/deliveries"})
  void a_run_without_messages_has_an_empty_list(String list) {
    Response response = get(list + "?run=" + UUID.randomUUID());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getList("items")).isEmpty();
    assertThat(response.asString()).doesNotContain("\"next\"");
  }

  @Test
  void an_unknown_message_is_reported() {
    assertProblem(get("/outbox/" + UUID.randomUUID()), 404, "TRB-160001");
  }

  @Test
  void an_unknown_delivery_is_reported() {
    assertProblem(get("/deliveries/" + UUID.randomUUID()), 404, "TRB-160002");
  }

  @Test
  void another_state_is_refused_with_the_choices() {
    Response response = get("/outbox?state=lost");

    assertProblem(response, 400, "TRB-160003");
    assertThat(response.asString()).contains("lost", "sent, sandboxed, excluded, failed, unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outbox?run=nonsense",
        "/outbox?delivery=nonsense",
        "/outbox/nonsense",
        "/deliveries?run=nonsense",
        "/deliveries/nonsense"
      })
  void what_is_no_id_is_refused(String path) {
    Response response = get(path);

    assertProblem(response, 400, "TRB-160004");
    assertThat(response.asString()).contains("nonsense");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/outbox", "/deliveries"})
  void a_cursor_that_was_not_given_out_is_refused(String list) {
    assertThat(get(list + "?after=nonsense").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/outbox", "/deliveries"})
  void strangers_see_nothing(String list) {
    given().get("/api/v1" + list).then().statusCode(401);
  }

  @Test
  void many_mailboxes_are_released_by_reason_and_period_but_no_opt_outs() {
    Response released =
        release(
            """
            {"reason": "bounced", "from": "2001-01-01", "to": "2001-01-02T00:00:00Z"}
            """);
    assertThat(released.statusCode()).as(released.asString()).isEqualTo(200);
    assertThat(released.<Integer>path("released")).isZero();
    assertProblem(release("{\"reason\": \"unsubscribed\"}"), 400, "TRB-160042");
    assertProblem(release("{}"), 400, "TRB-160041");
    assertProblem(release("{\"reason\": \"bounced\", \"to\": \"soon\"}"), 400, "TRB-160043");
    assertProblem(get("/suppressions?from=yesterday"), 400, "TRB-160043");
    assertThat(get("/suppressions?reason=bounced&reply=5.7.1").statusCode()).isEqualTo(200);
    assertThat(
            SignedIn.withKeyOf(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"reason\": \"bounced\"}")
                .post("/api/v1/suppressions/release")
                .statusCode())
        .isEqualTo(403);
  }

  private static Response release(String body) {
    return SignedIn.withKeyOf(Role.ADMINISTRATOR)
        .contentType("application/json")
        .body(body)
        .post("/api/v1/suppressions/release");
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.<String>path("code")).isEqualTo(code);
  }

  private static Response get(String path) {
    return SignedIn.withKeyOf(Role.VIEWER).get("/api/v1" + path);
  }
}
