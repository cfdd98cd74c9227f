package dev.tributary.webapp.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.out.http.server.TestAuthority;
import dev.tributary.application.notification.watch.WatchCredentials;
import dev.tributary.webapp.security.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Credentials of accounts that end soon. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotifiedCredentialsTest extends NotificationsFixture {
  private static final String ACCOUNT = "notify-credential";
  private static final String SECRET = "notify-credential-token";

  @Inject WatchCredentials credentials;

  @AfterEach
  void remove() {
    SignedIn.asAdministrator()
        .header("If-Match", get("/accounts/" + ACCOUNT).header("ETag"))
        .delete("/api/v1/accounts/" + ACCOUNT)
        .then()
        .statusCode(204);
    SignedIn.asAdministrator().delete("/api/v1/secrets/" + SECRET);
  }

  @Test
  void a_token_that_ends_soon_is_notified_once_without_its_value() {
    Instant end = Instant.now().plus(Duration.ofDays(3));
    String token = token(end);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body(Map.of("value", token))
        .put("/api/v1/secrets/" + SECRET);
    account(
        Map.of("kind", "bearer", "bearer", Map.of("token", Map.of("secret", SECRET))), Map.of());

    assertThat(notifiedOnce())
        .contains("'" + SECRET + "'", end.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .doesNotContain(token);
  }

  @Test
  void a_certificate_that_ends_soon_is_notified_once_with_its_day() {
    String certificate = TestAuthority.create("ends").issue("api.example.com").certificatePem();
    account(Map.of("kind", "none"), Map.of("authorities", certificate));
    String end = get("/accounts/" + ACCOUNT).path("certificateEndsAt");

    assertThat(notifiedOnce()).contains("Its certificate ends on " + end.substring(0, 10));
  }

  /** What is delivered, though the credentials are watched twice. */
  private String notifiedOnce() {
    webhook("credentials", 100);
    rule("credentials", "credential.ends", "credentials");
    try (HookSink sink = HookSink.at(port)) {
      credentials.watch();
      credentials.watch();

      assertThat(get("/notifications?open=true&limit=100").<List<String>>path("items.text"))
          .filteredOn(text -> text.contains(ACCOUNT))
          .hasSize(1);
      await(() -> text(sink).contains(ACCOUNT));
      return text(sink);
    }
  }

  private static void account(Map<String, Object> authentication, Map<String, Object> transport) {
    Response created =
        SignedIn.asAdministrator()
            .contentType("application/json")
            .body(
                Map.of(
                    "name",
                    ACCOUNT,
                    "settings",
                    Map.of(
                        "origins",
                        List.of("https://api.example.com"),
                        "authentication",
                        authentication,
                        "transport",
                        transport)))
            .post("/api/v1/accounts");
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
  }

  private static String token(Instant end) {
    String payload = "{\"exp\":%d}".formatted(end.getEpochSecond());
    return "eyJhbGciOiJub25lIn0."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
        + ".notify-hunter2";
  }
}
