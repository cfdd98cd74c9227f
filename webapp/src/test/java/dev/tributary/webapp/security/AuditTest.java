package dev.tributary.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.audit.AuditTrail;
import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.secret.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTest {
  @Inject AuditTrail trail;

  @Test
  void a_change_reports_who_what_before_and_after_and_from_where() {
    SignedIn.createUser("audited", Role.VIEWER).then().statusCode(201);
    SignedIn.asAdministrator()
        .contentType("application/json")
        .body("{\"role\":\"designer\",\"password\":\"another row of words\"}")
        .patch("/api/v1/users/audited")
        .then()
        .statusCode(200);

    Response audit = read("objectType=user&objectName=audited");

    assertThat(audit.<List<String>>path("items.action")).containsExactly("changed", "created");
    assertThat(audit.<String>path("items[0].actor")).isEqualTo("admin");
    assertThat(audit.<String>path("items[0].actorKind")).isEqualTo("user");
    assertThat(audit.<String>path("items[0].address")).isEqualTo("127.0.0.1");
    assertThat(audit.<String>path("items[0].before.role")).isEqualTo("viewer");
    assertThat(audit.<String>path("items[0].after.role")).isEqualTo("designer");
    assertThat(audit.<String>path("items[0].after.password")).isEqualTo("changed");
    assertThat(audit.asString()).doesNotContain("another row").doesNotContain("$2a$");
  }

  @Test
  void the_first_administrator_was_made_by_the_system() {
    Response audit = read("objectType=user&objectName=admin&action=created");

    assertThat(audit.<List<String>>path("items.actorKind")).containsExactly("system");
  }

  @Test
  void a_change_that_fails_leaves_no_entry() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          trail.record(entry("undone", Map.of()));
                          throw new IllegalStateException("undo");
                        }))
        .hasMessageContaining("undo");

    assertThat(read("objectName=undone").<List<String>>path("items")).isEmpty();
  }

  @Test
  void an_entry_without_a_transaction_is_refused() {
    assertThatThrownBy(() -> trail.record(entry("alone", Map.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_secret_in_an_entry_is_masked_however_deep_it_lies() {
    Map<String, Object> state =
        Map.of("headers", List.of(Map.of("X-Key", new Secret("hunter2"))), "count", 3);
    QuarkusTransaction.requiringNew().run(() -> trail.record(entry("deep", state)));

    Response audit = read("objectName=deep");

    assertThat(audit.asString()).doesNotContain("hunter2").contains(Secret.MASK);
    assertThat(audit.<Integer>path("items[0].after.count")).isEqualTo(3);
  }

  @Test
  void is_read_by_batches_newest_first() {
    for (int i = 0; i < 3; i++) {
      QuarkusTransaction.requiringNew().run(() -> trail.record(entry("batch", Map.of())));
    }

    Response first = read("objectName=batch&limit=2");
    Response second = read("objectName=batch&limit=2&after=" + first.path("next"));

    List<Integer> numbers = first.path("items.number");
    List<Integer> rest = second.path("items.number");
    assertThat(numbers).hasSize(2).isSortedAccordingTo((a, b) -> b - a);
    assertThat(rest).hasSize(1).allMatch(number -> number < numbers.getLast());
    assertThat(second.<String>path("next")).isNull();
  }

  @Test
  void can_be_narrowed_by_time() {
    QuarkusTransaction.requiringNew().run(() -> trail.record(entry("timed", Map.of())));

    assertThat(read("objectName=timed&from=2000-01-01T00:00:00Z").<List<?>>path("items"))
        .hasSize(1);
    assertThat(read("objectName=timed&until=2000-01-01T00:00:00Z").<List<?>>path("items"))
        .isEmpty();
    assertThat(read("from=yesterday").<String>path("code")).isEqualTo("TRB-170024");
  }

  private static AuditEntry entry(String name, Map<String, Object> after) {
    return new AuditEntry(Actor.SYSTEM, Instant.now(), "created", "test", name, Map.of(), after);
  }

  private static Response read(String query) {
    return SignedIn.asAdministrator().get("/api/v1/audit?" + query);
  }
}
