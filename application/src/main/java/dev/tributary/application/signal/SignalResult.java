package dev.tributary.application.signal;

import dev.tributary.domain.run.RunId;

/** What a signal has done. */
public sealed interface SignalResult {
  /** It has started a run. */
  record Started(RunId run) implements SignalResult {}

  /** It has woken runs that waited for it. */
  record Woken(int runs) implements SignalResult {}
}
