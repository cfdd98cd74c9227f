package dev.tributary.application.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.access.Role;
import dev.tributary.domain.access.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link ApiKeys} promises; each test begins without keys, in a transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ApiKeysContract {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  /** The highest bit is set: as a signed number, it would come first. */
  private static final long LAST = 0x8000_0000_0000_0000L;

  protected abstract ApiKeys keys();

  @Test
  void finds_a_key_by_its_id_and_by_its_hash() {
    ApiKey key = added(1, "hash");

    assertThat(keys().find(key.id())).contains(key);
    assertThat(keys().findByHash("hash")).contains(key);
    assertThat(keys().find(new ApiKeyId(new UUID(2, 0)))).isEmpty();
    assertThat(keys().findByHash("other hash")).isEmpty();
  }

  @Test
  void finds_a_key_that_is_not_usable_any_more() {
    ApiKey key = added(1, "hash");

    keys().save(key.revoked(NOW.plusSeconds(1)));

    assertThat(keys().findByHash("hash")).contains(key.revoked(NOW.plusSeconds(1)));
  }

  @Test
  void lists_keys_in_the_order_of_their_ids() {
    ApiKey last = added(LAST, "last");
    ApiKey first = added(1, "first");
    ApiKey second = added(2, "second");

    assertThat(keys().list(Optional.empty(), 9)).containsExactly(first, second, last);
    assertThat(keys().list(Optional.empty(), 2)).containsExactly(first, second);
    assertThat(keys().list(Optional.of(second.id()), 2)).containsExactly(last);
    assertThat(keys().list(Optional.of(last.id()), 2)).isEmpty();
  }

  @Test
  void records_the_use_of_one_key() {
    ApiKey one = added(1, "one");
    ApiKey two = added(2, "two");

    keys().used(two.id(), NOW.plusSeconds(60));

    assertThat(lastUse(one)).isEmpty();
    assertThat(lastUse(two)).contains(NOW.plusSeconds(60));
  }

  private Optional<Instant> lastUse(ApiKey key) {
    return keys().find(key.id()).flatMap(ApiKey::lastUsedAt);
  }

  private ApiKey added(long number, String hash) {
    ApiKey key =
        ApiKey.of(
            new ApiKeyId(new UUID(number, 0)),
            "nightly",
            new Token(ApiKey.START + "0123456789"),
            Role.OPERATOR,
            "boss",
            NOW,
            Optional.of(NOW.plusSeconds(3600)));
    keys().add(key, hash);
    return key;
  }
}
