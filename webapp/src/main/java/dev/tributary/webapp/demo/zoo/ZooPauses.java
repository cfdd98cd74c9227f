package dev.tributary.webapp.demo.zoo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages were refused before: a repeated request for one is served. */
final class ZooPauses {
  private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  private ZooPauses() {}

  /** Whether this is the first request for a page, or the first one since it was served. */
  static boolean firstTime(String path, int from) {
    String page = path + " " + from;
    return REFUSED.add(page) || !REFUSED.remove(page);
  }
}
