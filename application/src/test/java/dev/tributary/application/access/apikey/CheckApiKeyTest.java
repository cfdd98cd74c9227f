package dev.tributary.application.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckApiKeyTest {
  private final ApiKeyFixture access = new ApiKeyFixture();

  @Test
  void a_token_finds_its_own_key_only() {
    CreateApiKey.NewKey one = access.key(1);
    CreateApiKey.NewKey two = access.key(2);

    assertThat(access.check.check(one.token()).map(ApiKey::id)).contains(one.key().id());
    assertThat(access.check.check(two.token()).map(ApiKey::id)).contains(two.key().id());
    assertThat(access.check.check(new Token(one.key().prefix()))).isEmpty();
  }

  @Test
  void a_key_is_valid_until_it_expires() {
    Instant end = access.clock.instant().plus(Duration.ofDays(1));
    Token token = access.key(1, Optional.of(end)).token();

    access.clock.move(Duration.ofDays(1).minusMillis(1));
    assertThat(access.check.check(token)).isPresent();

    access.clock.move(Duration.ofMillis(1));
    assertThat(access.check.check(token)).isEmpty();
  }

  @Test
  void a_revoked_key_is_invalid_at_once() {
    CreateApiKey.NewKey created = access.key(1);
    access.revoke.revoke(created.key().id());

    assertThat(access.check.check(created.token())).isEmpty();
    assertThat(stored(created).lastUsedAt()).isEmpty();
  }

  @Test
  void the_last_use_is_recorded_once_a_minute() {
    CreateApiKey.NewKey created = access.key(1);
    Instant first = access.clock.instant();
    access.check.check(created.token());

    access.clock.move(Duration.ofSeconds(59));
    access.check.check(created.token());
    assertThat(stored(created).lastUsedAt()).contains(first);

    access.clock.move(Duration.ofSeconds(1));
    access.check.check(created.token());
    assertThat(stored(created).lastUsedAt()).contains(first.plusSeconds(60));
  }

  private ApiKey stored(CreateApiKey.NewKey created) {
    return access.keys.find(created.key().id()).orElseThrow();
  }
}
