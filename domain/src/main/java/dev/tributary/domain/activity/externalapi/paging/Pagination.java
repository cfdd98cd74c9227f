package dev.tributary.domain.activity.externalapi.paging;

/**
 * How the pages of a result are fetched.
 *
 * @param restarts how often they may begin again, when a rule finds that their token has expired
 */
public record Pagination(
    NextPage next, PageRequestSettings request, StopRules stop, LoopRule loop, int restarts) {
  /** One page. */
  public static final Pagination NONE =
      new Pagination(
          NextPage.NONE,
          PageRequestSettings.DEFAULT,
          StopRules.DEFAULT,
          LoopRule.FAIL,
          PageRestarts.DEFAULT_MOST);

  public PageKind kind() {
    return next.kind();
  }

  /** Whether there may be more than one page. */
  public boolean paged() {
    return kind() != PageKind.NONE;
  }
}
