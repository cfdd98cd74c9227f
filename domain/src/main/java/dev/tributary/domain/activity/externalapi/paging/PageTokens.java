package dev.tributary.domain.activity.externalapi.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.domain.activity.externalapi.mapping.ResponseRejected;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.exchange.target.LinkTarget;
import dev.tributary.domain.problem.Refused;
import java.util.Optional;

/** Finds what requests the page after another. */
final class PageTokens {
  /** Bytes; a checkpoint holds it. */
  static final int LONGEST = 8192;

  private final NextPage next;
  private final PageValues values;

  PageTokens(NextPage next, PageValues values) {
    this.next = next;
    this.values = values;
  }

  /** What requests the first page; empty when its request names none. */
  Optional<String> first(PageRequestSettings request) {
    return next.kind().counted() && request.onFirst()
        ? Optional.of(Long.toString(next.first()))
        : Optional.empty();
  }

  /**
   * Empty when there is no page after it.
   *
   * @param rows of all pages up to this one
   */
  Optional<String> after(PagePosition at, PageSeen seen, long rows) {
    Optional<String> token =
        switch (next.kind()) {
          case NONE -> Optional.empty();
          case LINK ->
              LinkHeader.target(seen.headers().apply("Link"), next.rel())
                  .map(target -> address(target, seen.url()));
          case NEXT_URL -> values.token(seen).map(target -> address(target, seen.url()));
          case CURSOR -> values.token(seen);
          case HEADER_CURSOR ->
              seen.headers().apply(next.header()).stream()
                  .map(String::strip)
                  .filter(header -> !header.isEmpty())
                  .findFirst();
          case PAGE -> Optional.of(Long.toString(next.first() + at.page()));
          case OFFSET -> Optional.of(Long.toString(next.first() + rows));
          case KEYSET -> key(seen);
        };
    token.map(text -> text.getBytes(UTF_8).length).ifPresent(PageTokens::checkLength);
    return token;
  }

  private static void checkLength(int bytes) {
    if (bytes > LONGEST) {
      throw new ResponseRejected(ExternalApiErrorCode.PAGE_TOKEN_TOO_LONG, bytes, LONGEST);
    }
  }

  private Optional<String> key(PageSeen seen) {
    if (seen.rows() == 0) {
      return Optional.empty();
    }
    Optional<String> key = seen.key().flatMap(value -> PageValues.text(value, next.column()));
    if (key.isEmpty()) {
      throw new ResponseRejected(ExternalApiErrorCode.PAGE_KEY_MISSING, next.column());
    }
    return key;
  }

  /** Relative to the page that names it; credentials never go to another origin. */
  private static String address(String target, EndpointUrl from) {
    EndpointUrl url;
    try {
      url = LinkTarget.of(target, from);
    } catch (IllegalArgumentException | Refused _) {
      throw new ResponseRejected(ExternalApiErrorCode.PAGE_ADDRESS_BAD);
    }
    if (!url.origin().equals(from.origin())) {
      throw new ResponseRejected(
          ExternalApiErrorCode.PAGE_OTHER_ORIGIN, url.origin(), from.origin());
    }
    return url.toString();
  }
}
