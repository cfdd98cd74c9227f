package dev.tributary.application.access.apikey;

import static dev.tributary.application.problem.ThrownProblems.notFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeApiKeyTest {
  private final ApiKeyFixture access = new ApiKeyFixture();
  private final ListApiKeys list = new ListApiKeys(access.keys);

  @Test
  void a_revocation_is_recorded_with_the_beginning_of_the_token() {
    ApiKey key = access.key(1).key();
    Instant now = access.clock.instant();

    access.revoke.revoke(key.id());

    assertThat(list.one(key.id()).revokedAt()).contains(now);
    assertThat(access.trail.last().action()).isEqualTo("revoked");
    assertThat(access.trail.last().before())
        .isEqualTo(Map.of("name", key.name(), "prefix", key.prefix()));
    assertThat(access.trail.last().after()).isEqualTo(Map.of("revokedAt", now.toString()));
  }

  @Test
  void a_second_revocation_changes_nothing() {
    ApiKey key = access.key(1).key();
    Instant first = access.clock.instant();
    access.revoke.revoke(key.id());
    int entries = access.trail.entries().size();
    access.clock.move(Duration.ofHours(1));

    access.revoke.revoke(key.id());

    assertThat(list.one(key.id()).revokedAt()).contains(first);
    assertThat(access.trail.entries()).hasSize(entries);
  }

  @Test
  void an_unknown_key_is_neither_revoked_nor_shown() {
    ApiKeyId unknown = new ApiKeyId(new UUID(0, 9));

    assertThatThrownBy(() -> access.revoke.revoke(unknown))
        .satisfies(notFound(AccessErrorCode.API_KEY_UNKNOWN));
    assertThatThrownBy(() -> list.one(unknown))
        .satisfies(notFound(AccessErrorCode.API_KEY_UNKNOWN));
    assertThat(access.trail.entries()).isEmpty();
  }

  @Test
  void keys_are_listed_in_pages_oldest_first_revoked_ones_too() {
    ApiKey third = access.key(3).key();
    ApiKey first = access.key(1).key();
    ApiKey second = access.key(2).key();
    access.revoke.revoke(second.id());

    assertThat(list.list(Optional.empty(), 2))
        .extracting(ApiKey::id)
        .containsExactly(first.id(), second.id());
    assertThat(list.list(Optional.of(second.id()), 2))
        .extracting(ApiKey::id)
        .containsExactly(third.id());
  }
}
