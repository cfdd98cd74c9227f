package dev.tributary.domain.exchange.target;

/** An address as a response names it: complete, or relative to the address of its request. */
public final class LinkTarget {
  private LinkTarget() {}

  /**
   * The complete address, without a fragment.
   *
   * @throws IllegalArgumentException when {@code target} is no address
   * @throws dev.tributary.domain.problem.Refused when it is none that can be called
   */
  public static EndpointUrl of(String target, EndpointUrl from) {
    String url = resolved(target, from);
    int fragment = url.indexOf('#');
    return EndpointUrl.of(fragment < 0 ? url : url.substring(0, fragment));
  }

  /** A query alone keeps the whole path (RFC 3986, 5.2.2), which {@code URI} would cut. */
  private static String resolved(String target, EndpointUrl from) {
    return target.startsWith("?")
        ? from.withoutQuery() + target
        : from.value().resolve(target).toString();
  }
}
