package dev.tributary.webapp.signal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.idempotency.IdempotencyRecords;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.webhook.WebhookSecret;
import dev.tributary.domain.webhook.WebhookSignature;
import dev.tributary.webapp.security.Browser;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Signals of a system that holds no API key. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedSignalsTest {
  private static final String WORKFLOW = "signed-shop";
  private static final String BODY = "{\"parameters\":{\"order\":4711}}";

  private final Sql sql;
  private final IdempotencyRecords ids;

  SignedSignalsTest(DataSource dataSource, IdempotencyRecords ids) {
    this.sql = new Sql(dataSource);
    this.ids = ids;
  }

  @BeforeEach
  void publish() {
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(
            """
            {"apiVersion": "tributary/v1", "kind": "Workflow", "name": "%s",
             "activities": [
               {"id": "order1", "kind": "externalSignal",
                "settings": {"parameters": [{"name": "order", "type": "integer"}]}},
               {"id": "end1", "kind": "end"}],
             "transitions": [{"from": "order1", "to": "end1"}]}
            """
                .formatted(WORKFLOW))
        .post("/api/v1/workflows");
    SignedIn.asAdministrator().post("/api/v1/workflows/" + WORKFLOW + "/arm");
  }

  @AfterEach
  void disable() {
    sql.update("delete from tributary.signal_secret");
    sql.update("delete from tributary.sign_in_attempt where subject like 'signal:%'");
  }

  @Test
  void a_signed_signal_starts_a_run_once_for_its_id() {
    WebhookSecret secret = secret();
    String id = id();

    Response started = send(secret, id, now(), BODY);

    assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
    String run = started.path("run");
    assertThat(started.header("Location")).endsWith("/api/v1/runs/" + run);
    assertThat(SignedIn.asAdministrator().get("/api/v1/runs/" + run).<String>path("trigger.kind"))
        .isEqualTo("signal");
    assertRefused(send(secret, id, now(), BODY), 409, "TRB-164002");
    assertThat(send(secret, id(), now(), BODY).statusCode()).isEqualTo(202);
  }

  @Test
  void a_secret_stays_valid_until_the_one_after_the_next() {
    WebhookSecret first = secret();
    WebhookSecret second = secret();
    assertThat(send(first, id(), now(), BODY).statusCode()).isEqualTo(202);

    WebhookSecret third = secret();

    assertThat(send(second, id(), now(), BODY).statusCode()).isEqualTo(202);
    assertThat(send(third, id(), now(), BODY).statusCode()).isEqualTo(202);
    assertRefused(send(first, id(), now(), BODY), 401, "TRB-164001");
  }

  @Test
  void every_reason_not_to_accept_a_signature_is_refused_with_the_same_words() {
    WebhookSecret secret = secret();
    WebhookSecret other = WebhookSecret.random(new SecureRandom());
    String id = id();
    String signature = signature(secret, id, now(), BODY);
    List<Response> refused =
        List.of(
            send(other, id(), now(), BODY),
            send(secret, id(), now() - 600, BODY),
            send(secret, id(), now() + 600, BODY),
            post(WORKFLOW, id, Long.toString(now()), signature, "{}"),
            post(WORKFLOW, id(), Long.toString(now()), signature, BODY),
            post(WORKFLOW, "", Long.toString(now()), signature, BODY),
            post(WORKFLOW, id, "soon", signature, BODY),
            post(WORKFLOW, id, Long.toString(now()), "", BODY),
            post("no-such-workflow", id, Long.toString(now()), signature, BODY));

    assertThat(refused).allSatisfy(each -> assertRefused(each, 401, "TRB-164001"));
    assertThat(refused).extracting(Response::asString).containsOnly(refused.getFirst().asString());
  }

  @Test
  void a_signature_of_another_body_that_holds_a_time_and_a_signal_is_refused() {
    WebhookSecret secret = secret();
    String id = id();
    long time = now();
    String signature = signature(secret, id, time, "any." + time + "." + BODY);

    assertRefused(
        post(WORKFLOW, id + "." + time + ".any", Long.toString(time), signature, BODY),
        401,
        "TRB-164001");
  }

  @Test
  void what_is_no_signal_is_refused_and_its_id_may_be_used_again() {
    WebhookSecret secret = secret();
    String id = id();

    assertRefused(send(secret, id, now(), "{\"parameters\":"), 400, "TRB-190004");
    assertRefused(send(secret, id, now(), "[1]"), 400, "TRB-190006");
    assertRefused(send(secret, id, now(), "{\"order\":1}"), 400, "TRB-190005");
    assertRefused(send(secret, id, now(), "\0\0\0{\0\0"), 400, "TRB-190004");
    assertRefused(send(secret, id, now(), "{\"parameters\":{\"x\":1}}"), 400, "TRB-110006");
    assertRefused(send(secret, id, now(), " ".repeat(65_537)), 413, "TRB-164003");
    assertThat(send(secret, id, now(), BODY).statusCode()).isEqualTo(202);
    SignedIn.asAdministrator().post("/api/v1/workflows/" + WORKFLOW + "/disarm");
    assertRefused(send(secret, id(), now(), BODY), 409, "TRB-152009");
  }

  @Test
  void an_address_that_guesses_has_to_wait() {
    WebhookSecret other = WebhookSecret.random(new SecureRandom());

    List<Integer> statuses =
        IntStream.range(0, 200)
            .map(_ -> send(other, id(), now(), BODY).statusCode())
            .distinct()
            .boxed()
            .toList();

    assertThat(statuses).containsExactly(401, 429);
  }

  @Test
  void what_is_accepted_is_not_counted() {
    WebhookSecret secret = secret();

    assertThat(send(secret, id(), now(), BODY).statusCode()).isEqualTo(202);

    assertThat(
            sql.list(
                "select subject from tributary.sign_in_attempt where subject like 'signal:%'",
                row -> row.text("subject")))
        .isEmpty();
  }

  @Test
  void a_repeat_while_the_first_is_in_progress_is_asked_to_come_again() {
    WebhookSecret secret = secret();
    String id = id();

    Response early =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  assertThat(ids.lock("signed:" + WORKFLOW, id)).isTrue();
                  return send(secret, id, now(), BODY);
                });

    assertRefused(early, 409, "TRB-164007");
    assertThat(early.header("Retry-After")).isEqualTo("1");
    assertThat(send(secret, id, now(), BODY).statusCode()).isEqualTo(202);
  }

  @Test
  void a_designer_enables_and_disables_signed_signals_on_the_page_of_the_activity() {
    String page = "/console/workflows/" + WORKFLOW + "/activities/order1/signal";
    Browser designer = SignedIn.browserOf(Role.DESIGNER);
    assertThat(designer.get(page).asString()).contains("Signed signals are disabled");

    Response made = designer.post(page + "/secret", Map.of());

    assertThat(made.statusCode()).isEqualTo(303);
    String shown = made.header("Location").replaceFirst("^https?://[^/]+", "");
    String once = designer.get(shown).asString();
    assertThat(once).contains("whsec_", "signed-signals/order1", "openssl dgst -sha256");
    assertThat(designer.get(shown).asString())
        .contains("one secret is valid")
        .doesNotContainPattern("whsec_[A-Za-z0-9+/]{20}");
    assertThat(SignedIn.browserOf(Role.OPERATOR).post(page + "/secret", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(designer.post(page + "/disable", Map.of()).statusCode()).isEqualTo(303);
    assertRefused(
        SignedIn.asAdministrator().delete("/api/v1/workflows/" + WORKFLOW + "/signal-secrets"),
        409,
        "TRB-164006");
  }

  private static WebhookSecret secret() {
    Response made =
        SignedIn.asAdministrator().post("/api/v1/workflows/" + WORKFLOW + "/signal-secrets");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    return WebhookSecret.of(made.path("secret")).orElseThrow();
  }

  private static Response send(WebhookSecret secret, String id, long time, String body) {
    return post(WORKFLOW, id, Long.toString(time), signature(secret, id, time, body), body);
  }

  private static String signature(WebhookSecret secret, String id, long time, String body) {
    return new WebhookSignature(id, time, body.getBytes(UTF_8)).by(List.of(secret));
  }

  private static Response post(
      String workflow, String id, String time, String signature, String body) {
    return given()
        .header("Content-Type", "application/json")
        .header(WebhookSignature.ID, id)
        .header(WebhookSignature.TIMESTAMP, time)
        .header(WebhookSignature.SIGNATURE, signature)
        .body(body.getBytes(UTF_8))
        .post("/api/v1/workflows/" + workflow + "/signed-signals/order1");
  }

  private static void assertRefused(Response response, int status, String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.<String>path("code")).isEqualTo(code);
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
