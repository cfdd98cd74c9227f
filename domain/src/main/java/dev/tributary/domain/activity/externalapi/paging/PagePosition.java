package dev.tributary.domain.activity.externalapi.paging;

import java.time.Instant;
import java.util.Optional;

/**
 * The place of a page among all pages of a call.
 *
 * @param page its number, from 1
 * @param token that requests it: an address, a text, a number; empty for a first request without
 * @param rows on the pages before it, rejected ones included
 * @param began when the first page was requested
 * @param marks by which a page that comes again is recognised
 */
public record PagePosition(
    int page,
    Optional<String> token,
    long rows,
    Instant began,
    LoopMarks marks,
    PageRestarts restarts) {
  /** The number of its request, also of those that were made before the pages began again. */
  public long request() {
    return restarts.pages() + page;
  }
}
