package dev.tributary.domain.activity.externalapi.paging;

/**
 * How often the pages of a call have begun again.
 *
 * @param count of restarts
 * @param pages that were requested before the last of them
 */
public record PageRestarts(int count, long pages) {
  /** They have not. */
  public static final PageRestarts NONE = new PageRestarts(0, 0);

  /** How often they may, where nothing is set. */
  public static final int DEFAULT_MOST = 3;

  public static final int MOST = 100;
}
