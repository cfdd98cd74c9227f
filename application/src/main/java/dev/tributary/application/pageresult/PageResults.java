package dev.tributary.application.pageresult;

import dev.tributary.domain.secret.EncryptedSecret;
import java.time.Instant;
import java.util.Optional;

/** Stored pages, encrypted because they may show secrets. */
public interface PageResults {
  /** Stores a page for {@code owner} alone. */
  void add(PageResultId id, String owner, EncryptedSecret page, Instant expiresAt);

  /** The page, when it is that of {@code owner} and has not expired by then. */
  Optional<EncryptedSecret> find(PageResultId id, String owner, Instant now);

  void remove(PageResultId id);

  /** Removes at most {@code limit} pages that have expired by then; returns how many. */
  int removeExpired(Instant now, int limit);
}
