package dev.tributary.application.access.apikey;

import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys; of the keys themselves only hashes are stored. */
public interface ApiKeys {
  void add(ApiKey key, String hash);

  Optional<ApiKey> find(ApiKeyId id);

  /** The key that this hash belongs to, whether it is still usable or not. */
  Optional<ApiKey> findByHash(String hash);

  /** At most {@code limit} keys in the order of their ids, after {@code after}. */
  List<ApiKey> list(Optional<ApiKeyId> after, int limit);

  /** Replaces the key of the same id. */
  void save(ApiKey key);

  /** Records the use of a key. */
  void used(ApiKeyId id, Instant at);
}
