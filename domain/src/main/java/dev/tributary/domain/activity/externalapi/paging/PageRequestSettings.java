package dev.tributary.domain.activity.externalapi.paging;

/**
 * How a page is requested.
 *
 * @param size rows of a page that are asked for; 0 asks for none
 * @param onFirst whether the first request names its page or row too
 * @param keepParameters whether the requests after the first have its query parameters
 */
public record PageRequestSettings(
    long size, PagePlace sizeIn, PagePlace tokenIn, boolean onFirst, boolean keepParameters) {
  public static final PageRequestSettings DEFAULT =
      new PageRequestSettings(0, PagePlace.NONE, PagePlace.NONE, false, true);
}
