package dev.tributary.domain.activity.externalapi.paging;

/**
 * What is kept of earlier pages to find a loop: of the page before, and of one that stays the same
 * until the number of pages has doubled (Brent's algorithm), so that a loop of any length is found
 * without a list of all pages. All are hashes; empty ones match nothing.
 *
 * @param content of the page before
 * @param anchorToken of the token after the anchored page
 * @param anchorContent of the anchored page
 */
public record LoopMarks(String content, String anchorToken, String anchorContent) {
  public static final LoopMarks NONE = new LoopMarks("", "", "");

  /** Whether a page with this content was seen. */
  boolean repeatsContent(String hash) {
    return !hash.isEmpty() && (hash.equals(content) || hash.equals(anchorContent));
  }

  /** Whether this token was seen. */
  boolean repeatsToken(String token) {
    return PageHash.of(token).equals(anchorToken);
  }

  /**
   * The marks for the page that follows.
   *
   * @param page number of the page that was read
   * @param hash of its content
   * @param token of the page that follows
   */
  LoopMarks after(int page, String hash, String token) {
    boolean anchored = Integer.bitCount(page) == 1;
    return anchored
        ? new LoopMarks(hash, PageHash.of(token), hash)
        : new LoopMarks(hash, anchorToken, anchorContent);
  }
}
