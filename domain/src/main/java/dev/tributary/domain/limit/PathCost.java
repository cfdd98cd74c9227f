package dev.tributary.domain.limit;

/**
 * Calls whose path begins with {@code path} count as {@code cost} calls.
 *
 * @param path begins with a slash; it ends at a slash or at the end of the path of a call
 */
public record PathCost(String path, int cost) {
  public PathCost {
    if (!path.startsWith("/") || cost < 1) {
      throw new IllegalArgumentException(
          "a path begins with / and costs 1 call or more: '%s', %d".formatted(path, cost));
    }
  }

  boolean covers(String called) {
    return called.startsWith(path)
        && (called.length() == path.length()
            || path.endsWith("/")
            || called.charAt(path.length()) == '/');
  }
}
