package dev.tributary.application.pageresult;

import dev.tributary.domain.secret.SealedSecret;
import java.time.Instant;
import java.util.Optional;

/** Kept pages, sealed: they may show what is secret. */
public interface PageResults {
  /** Keeps a page for {@code owner} alone. */
  void add(PageResultId id, String owner, SealedSecret page, Instant expiresAt);

  /** The page, when it is that of {@code owner} and has not expired by then. */
  Optional<SealedSecret> find(PageResultId id, String owner, Instant now);

  void remove(PageResultId id);

  /** Removes at most {@code limit} pages that have expired by then; returns how many. */
  int removeExpired(Instant now, int limit);
}
