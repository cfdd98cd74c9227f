package dev.tributary.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.problem.Refused;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final SecureRandom random = new SecureRandom();

  @Test
  void passwords_and_tokens_are_masked() {
    Password password = Password.random(random);
    Token token = Token.random(ApiKey.START, random);

    assertThat(password.toString()).doesNotContain(password.reveal());
    assertThat(token.toString()).doesNotContain(token.reveal());
    assertThat(new User(new UserName("ada"), Role.VIEWER, "$2a$hash", true, NOW).toString())
        .doesNotContain("hash");
  }

  @Test
  void a_random_password_is_readable_and_never_the_same() {
    assertThat(Password.random(random).reveal()).matches("([a-hj-km-np-z2-9]{5}-){4}[a-z2-9]{5}");
    assertThat(Password.random(random).reveal()).isNotEqualTo(Password.random(random).reveal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "seventy-three bytes are one more than the hash would ever read of them ..",
        "ééééééééééééééééééééééééééééééééééééé"
      })
  void a_password_that_is_too_short_or_longer_than_its_hash_reads_is_refused(String text) {
    assertThatThrownBy(() -> Password.chosen(text)).isInstanceOf(Refused.class);
  }

  @Test
  void a_token_is_stored_as_sha_256() {
    assertThat(new Token("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Token.random("trb_", random).reveal()).matches("trb_[A-Za-z0-9_-]{43}");
  }

  @Test
  void a_key_opens_until_it_expires_or_is_revoked() {
    ApiKey endless = key(Optional.empty());
    ApiKey ending = key(Optional.of(NOW.plusSeconds(1)));

    assertThat(endless.usableAt(NOW.plus(Duration.ofDays(10_000)))).isTrue();
    assertThat(ending.usableAt(NOW)).isTrue();
    assertThat(ending.usableAt(NOW.plusSeconds(1))).isFalse();
    assertThat(endless.revoked(NOW).usableAt(NOW)).isFalse();
    assertThat(endless.revoked(NOW).revoked(NOW.plusSeconds(5)).revokedAt()).contains(NOW);
  }

  @Test
  void a_key_is_recognised_by_a_start_too_short_to_use() {
    assertThat(key(Optional.empty()).prefix()).hasSize(12).startsWith("trb_");
  }

  @Test
  void a_session_ends_idle_or_at_its_longest() {
    SessionLimit limit = new SessionLimit(Duration.ofHours(1), Duration.ofHours(3));

    assertThat(limit.expiry(NOW, NOW)).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(limit.expiry(NOW, NOW.plus(Duration.ofMinutes(150))))
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
    assertThatThrownBy(() -> new SessionLimit(Duration.ofHours(4), Duration.ofHours(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ada", "with space", ".first", "ünïcode"})
  void a_name_of_another_form_is_none(String name) {
    assertThat(UserName.fits(name)).isFalse();
    assertThatThrownBy(() -> new UserName(name)).hasMessageContaining("'" + name + "'");
  }

  private ApiKey key(Optional<Instant> expiresAt) {
    return ApiKey.of(
        new ApiKeyId(new UUID(1, 2)),
        "test",
        Token.random(ApiKey.START, random),
        Role.VIEWER,
        "admin",
        NOW,
        expiresAt);
  }
}
