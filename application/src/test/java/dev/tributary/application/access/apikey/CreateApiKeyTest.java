package dev.tributary.application.access.apikey;

import static dev.tributary.application.problem.ThrownProblems.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.problem.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreateApiKeyTest {
  private final ApiKeyFixture access = new ApiKeyFixture();

  @Test
  void a_key_is_stored_by_its_hash_with_who_created_it_and_when() {
    CreateApiKey.NewKey created = access.key(1);

    ApiKey stored = access.keys.findByHash(created.token().hash()).orElseThrow();
    assertThat(stored).isEqualTo(created.key());
    assertThat(created.token().reveal()).startsWith(stored.prefix()).startsWith(ApiKey.START);
    assertThat(stored.createdBy()).isEqualTo("boss");
    assertThat(stored.createdAt()).isEqualTo(access.clock.instant());
  }

  @Test
  void two_keys_have_different_tokens() {
    assertThat(access.key(1).token().reveal()).isNotEqualTo(access.key(2).token().reveal());
  }

  @Test
  void the_audit_trail_records_the_beginning_of_the_token_only() {
    CreateApiKey.NewKey created = access.key(1);

    assertThat(access.trail.last().action()).isEqualTo("created");
    assertThat(access.trail.last().objectType()).isEqualTo("api-key");
    assertThat(access.trail.last().after())
        .isEqualTo(
            Map.of(
                "name", "nightly export",
                "prefix", created.key().prefix(),
                "role", "designer",
                "expiresAt", "never"));
    assertThat(access.trail.last().toString()).doesNotContain(created.token().reveal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u00a0"})
  void a_blank_name_is_refused(String name) {
    assertRefused(name, Optional.empty(), AccessErrorCode.API_KEY_NAME_REFUSED);
  }

  @Test
  void a_name_has_at_most_100_characters() {
    access.create.create(new UUID(0, 1), "n".repeat(100), Role.VIEWER, Optional.empty());

    assertRefused("n".repeat(101), Optional.empty(), AccessErrorCode.API_KEY_NAME_REFUSED);
  }

  @Test
  void a_key_does_not_expire_before_it_is_created() {
    Instant now = access.clock.instant();

    assertRefused("late", Optional.of(now), AccessErrorCode.API_KEY_EXPIRY_REFUSED);
    assertThat(access.key(1, Optional.of(now.plus(Duration.ofSeconds(1)))).key().expiresAt())
        .isPresent();
  }

  private void assertRefused(String name, Optional<Instant> expiresAt, ErrorCode code) {
    ApiKeyId id = new ApiKeyId(new UUID(0, 9));
    assertThatThrownBy(() -> access.create.create(id.value(), name, Role.VIEWER, expiresAt))
        .satisfies(refused(code));
    assertThat(access.keys.find(id)).isEmpty();
  }
}
