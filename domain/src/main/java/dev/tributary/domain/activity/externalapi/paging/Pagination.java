package dev.tributary.domain.activity.externalapi.paging;

/** How the pages of a result are fetched. */
public record Pagination(NextPage next, PageRequest request, StopRules stop, LoopRule loop) {
  /** One page. */
  public static final Pagination NONE =
      new Pagination(NextPage.NONE, PageRequest.DEFAULT, StopRules.DEFAULT, LoopRule.FAIL);

  public PageKind kind() {
    return next.kind();
  }

  /** Whether there may be more than one page. */
  public boolean paged() {
    return kind() != PageKind.NONE;
  }
}
