package dev.tributary.application.notification.watch;

import dev.tributary.application.access.apikey.ApiKeys;
import dev.tributary.domain.access.ApiKey;
import dev.tributary.domain.access.ApiKeyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the API keys that end soon. */
@ApplicationScoped
public class EndingKeys {
  private static final int ROWS = 100;

  private final ApiKeys keys;
  private final WatchConfig config;

  public EndingKeys(ApiKeys keys, WatchConfig config) {
    this.keys = keys;
    this.config = config;
  }

  /** Those that can still be used, in the caller's transaction. */
  List<ApiKey> ending(Instant now) {
    List<ApiKey> ending = new ArrayList<>();
    Optional<ApiKeyId> after = Optional.empty();
    List<ApiKey> some;
    do {
      some = keys.list(after, ROWS);
      some.stream().filter(key -> endsSoon(key, now)).forEach(ending::add);
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == ROWS);
    return ending;
  }

  private boolean endsSoon(ApiKey key, Instant now) {
    return key.usableAt(now)
        && key.expiresAt().filter(end -> end.isBefore(now.plus(config.keyEnds()))).isPresent();
  }
}
