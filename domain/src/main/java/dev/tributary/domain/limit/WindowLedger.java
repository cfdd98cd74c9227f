package dev.tributary.domain.limit;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The calls of one window, counted by slots of time. A moving window has a hundred slots, and a
 * slot counts until its last instant has left the window; a fixed window is one slot.
 *
 * @param counts by the number of the slot since 1970
 */
record WindowLedger(CallWindow window, NavigableMap<Long, Integer> counts) {
  private static final int SLOTS = 100;

  WindowLedger {
    counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
  }

  static WindowLedger empty(CallWindow window) {
    return new WindowLedger(window, new TreeMap<>());
  }

  long slotMillis() {
    return switch (window.kind()) {
      case FIXED -> window.millis();
      case MOVING -> Math.ceilDiv(window.millis(), SLOTS);
    };
  }

  /** How long the pieces of a lease may be, so that a lease is as exact as the ledger. */
  long grainMillis() {
    return Math.ceilDiv(window.millis(), SLOTS);
  }

  /** Until when a piece that begins at {@code from} stays in one slot of a fixed window. */
  long pieceEnd(long from, long end) {
    return switch (window.kind()) {
      case FIXED -> Math.min(end, (Math.floorDiv(from, slotMillis()) + 1) * slotMillis());
      case MOVING -> end;
    };
  }

  /**
   * How many calls may still begin at {@code from}. What is leased for later counts as well, so
   * that no window that ends later has too many.
   */
  int left(int calls, long from) {
    return calls - counted(from).values().stream().mapToInt(Integer::intValue).sum();
  }

  private NavigableMap<Long, Integer> counted(long from) {
    return switch (window.kind()) {
      case FIXED -> {
        long slot = Math.floorDiv(from, slotMillis());
        yield counts.subMap(slot, true, slot, true);
      }
      case MOVING -> counts.tailMap(Math.floorDiv(from - window.millis(), slotMillis()), true);
    };
  }

  /** When {@code calls} may hold {@code wanted} more, at {@code now} or after it. */
  long roomAt(int calls, int wanted, long now) {
    return switch (window.kind()) {
      case FIXED ->
          left(calls, now) >= wanted ? now : (Math.floorDiv(now, slotMillis()) + 1) * slotMillis();
      case MOVING -> movingRoomAt(calls, wanted, now);
    };
  }

  private long movingRoomAt(int calls, int wanted, long now) {
    int left = left(calls, now);
    long at = now;
    for (var slot : counted(now).entrySet()) {
      if (left >= wanted) {
        break;
      }
      left += slot.getValue();
      at = (slot.getKey() + 1) * slotMillis() + window.millis();
    }
    return at;
  }

  /** The same with {@code calls} more, or fewer, in a piece of time that ends at {@code end}. */
  WindowLedger with(long end, int calls) {
    NavigableMap<Long, Integer> changed = new TreeMap<>(counts);
    changed.merge(Math.floorDiv(end - 1, slotMillis()), calls, Integer::sum);
    changed.values().removeIf(count -> count <= 0);
    return new WindowLedger(window, changed);
  }

  /** Without what has left the window. */
  WindowLedger at(long now) {
    long oldest =
        switch (window.kind()) {
          case FIXED -> Math.floorDiv(now, slotMillis());
          case MOVING -> Math.floorDiv(now - window.millis(), slotMillis());
        };
    return new WindowLedger(window, counts.tailMap(oldest, true));
  }
}
