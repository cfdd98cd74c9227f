package dev.tributary.application.pageresult;

import dev.tributary.domain.secret.EncryptedSecret;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stored pages of one test. */
public final class InMemoryPageResults implements PageResults {
  private record Stored(String owner, EncryptedSecret page, Instant expiresAt) {}

  private final Map<PageResultId, Stored> pages = new HashMap<>();

  @Override
  public void add(PageResultId id, String owner, EncryptedSecret page, Instant expiresAt) {
    pages.put(id, new Stored(owner, page, expiresAt));
  }

  @Override
  public Optional<EncryptedSecret> find(PageResultId id, String owner, Instant now) {
    return Optional.ofNullable(pages.get(id))
        .filter(stored -> stored.owner().equals(owner) && now.isBefore(stored.expiresAt()))
        .map(Stored::page);
  }

  @Override
  public void remove(PageResultId id) {
    pages.remove(id);
  }

  @Override
  public int removeExpired(Instant now, int limit) {
    List<PageResultId> expired =
        pages.entrySet().stream()
            .filter(stored -> !now.isBefore(stored.getValue().expiresAt()))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    expired.forEach(pages::remove);
    return expired.size();
  }
}
