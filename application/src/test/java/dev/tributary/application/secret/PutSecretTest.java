package dev.tributary.application.secret;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretErrorCode;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.secret.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PutSecretTest {
  private static final SecretName KEY = new SecretName("coupon-key");
  private static final SecretOrigins API = SecretOrigins.of(List.of("https://api.example.com"));
  private static final SecretOrigins BOTH =
      SecretOrigins.of(List.of("https://api.example.com", "https://test.example.com"));
  private static final EndpointUrl COUPONS = EndpointUrl.of("https://api.example.com/coupons");
  private static final EndpointUrl ELSEWHERE = EndpointUrl.of("https://example.org/coupons");

  private final SettableClock clock = new SettableClock();
  private final InMemorySecrets secrets = new InMemorySecrets();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final PlainCipher cipher = new PlainCipher();
  private final PutSecret put = new PutSecret(secrets, cipher, trail.changes(clock), clock);
  private final StoredSecretValues values = new StoredSecretValues(secrets, cipher);

  @Test
  void a_new_secret_is_created_and_a_known_one_replaced() {
    assertThat(put("first")).isTrue();
    Instant created = clock.instant();
    clock.move(Duration.ofDays(1));
    assertThat(put("second")).isFalse();

    assertThat(values.value(KEY, COUPONS)).contains(new Secret("second"));
    assertThat(stored().updatedAt()).isEqualTo(created.plus(Duration.ofDays(1)));
    assertThat(trail.entries()).extracting("action").containsExactly("created", "changed");
  }

  @Test
  void the_audit_trail_receives_the_value_as_a_secret_only() {
    put("very-secret-value");

    assertThat(trail.last().after())
        .isEqualTo(Map.of("value", new Secret("very-secret-value"), "origins", List.of()));
    assertThat(trail.last().toString()).doesNotContain("very-secret-value");
  }

  @Test
  void a_value_has_at_most_64_KiB_of_characters() {
    put("v".repeat(PutSecret.LONGEST_VALUE));

    assertThatThrownBy(() -> put("v".repeat(PutSecret.LONGEST_VALUE + 1)))
        .satisfies(refused(SecretErrorCode.VALUE_REFUSED));
    assertThat(trail.entries()).hasSize(1);
  }

  @Test
  void a_created_secret_is_new_and_one_that_exists_stays_as_it_is() {
    put.create(KEY, new Secret("first"), API);

    assertThatThrownBy(() -> put.create(KEY, new Secret("second"), BOTH))
        .satisfies(conflict(SecretErrorCode.EXISTS));
    assertThat(values.value(KEY, COUPONS)).contains(new Secret("first"));
    assertThat(values.origins(KEY)).contains(API);
    assertThat(trail.entries()).extracting("action").containsExactly("created");
  }

  @Test
  void a_created_secret_has_at_most_64_KiB_of_characters() {
    Secret tooLong = new Secret("v".repeat(PutSecret.LONGEST_VALUE + 1));

    assertThatThrownBy(() -> put.create(KEY, tooLong, API))
        .satisfies(refused(SecretErrorCode.VALUE_REFUSED));
    assertThat(secrets.find(KEY)).isEmpty();
  }

  @Test
  void a_value_without_origins_keeps_those_of_before() {
    put.put(KEY, new Secret("first"), Optional.of(API));
    put("second");
    assertThat(values.origins(KEY)).contains(API);

    put.put(KEY, new Secret("third"), Optional.of(SecretOrigins.UNBOUND));
    assertThat(values.origins(KEY)).contains(SecretOrigins.UNBOUND);
  }

  @Test
  void a_bound_secret_is_sent_to_its_origins_only() {
    put.put(KEY, new Secret("first"), Optional.of(API));

    assertThat(values.value(KEY, COUPONS)).contains(new Secret("first"));
    assertThatThrownBy(() -> values.value(KEY, ELSEWHERE))
        .satisfies(refused(SecretErrorCode.OTHER_ORIGIN));
    assertThat(values.value(new SecretName("other"), ELSEWHERE)).isEmpty();
  }

  @Test
  void without_its_value_a_secret_is_only_bound_more_closely() {
    put("first");
    Instant set = stored().updatedAt();
    clock.move(Duration.ofDays(1));

    put.bind(KEY, BOTH);
    put.bind(KEY, API);

    assertThat(stored().updatedAt()).isEqualTo(set);
    assertThat(trail.last().before()).isEqualTo(Map.of("origins", BOTH.all()));
    assertThat(trail.last().after()).isEqualTo(Map.of("origins", API.all()));
    assertWidened(BOTH);
    assertWidened(SecretOrigins.UNBOUND);
    assertThat(values.origins(KEY)).contains(API);
  }

  @Test
  void an_unknown_secret_is_not_bound() {
    assertThatThrownBy(() -> put.bind(KEY, API)).satisfies(notFound(SecretErrorCode.UNKNOWN));
  }

  private void assertWidened(SecretOrigins origins) {
    assertThatThrownBy(() -> put.bind(KEY, origins)).satisfies(refused(SecretErrorCode.WIDENED));
  }

  private boolean put(String value) {
    return put.put(KEY, new Secret(value), Optional.empty());
  }

  private StoredSecret stored() {
    return secrets.find(KEY).orElseThrow();
  }
}
