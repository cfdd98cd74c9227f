package dev.tributary.application.access.apikey;

import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Shows the API keys, without the keys themselves. */
@ApplicationScoped
public class ListApiKeys {
  private final ApiKeys keys;

  public ListApiKeys(ApiKeys keys) {
    this.keys = keys;
  }

  /** At most {@code limit} keys, oldest first, after {@code after}. */
  @Transactional
  public List<ApiKey> list(Optional<ApiKeyId> after, int limit) {
    return keys.list(after, limit);
  }

  @Transactional
  public ApiKey one(ApiKeyId id) {
    return keys.find(id)
        .orElseThrow(() -> new NotFound(AccessErrorCode.API_KEY_UNKNOWN, id.toString()));
  }
}
