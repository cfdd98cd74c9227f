package dev.tributary.adapters.observation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of a label that people choose: the first ones as they are, all further ones as one.
 */
final class CappedLabel {
  static final String NONE = "(none)";
  static final String OTHER = "(other)";

  private final int most;
  private final Set<String> values = ConcurrentHashMap.newKeySet();

  CappedLabel(int most) {
    this.most = most;
  }

  /** Threads that meet at the limit may add one value each beyond it. */
  String of(String value) {
    boolean known = values.contains(value) || (values.size() < most && values.add(value));
    return known ? value : OTHER;
  }
}
