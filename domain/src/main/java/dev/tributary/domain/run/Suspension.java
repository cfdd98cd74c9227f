package dev.tributary.domain.run;

import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.util.Optional;

/**
 * The last wait of a task that has not ended.
 *
 * @param wakeUp what ended it; empty while the task waits
 */
public record Suspension(Wait waitsFor, Optional<WakeUp> wakeUp) {
  /** A wait that has begun. */
  public static Suspension of(Wait wait) {
    return new Suspension(wait, Optional.empty());
  }

  Suspension endedBy(WakeUp by) {
    return new Suspension(waitsFor, Optional.of(by));
  }
}
