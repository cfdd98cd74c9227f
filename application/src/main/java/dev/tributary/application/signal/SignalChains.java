package dev.tributary.application.signal;

import dev.tributary.domain.run.RunId;

/** Which runs have led to which by signals. */
public interface SignalChains {
  /**
   * How many runs have led to each other up to {@code last}, itself included; {@code most} when
   * they are more.
   */
  int length(RunId last, int most);
}
