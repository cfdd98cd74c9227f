package dev.tributary.application.run.waiting;

import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.RunState;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored waits. Everything takes part in the caller's transaction. */
public interface Waits {
  /** The tasks that wait for the signal, at most {@code limit}, ordered by run. */
  List<Waiter> waitingFor(SignalKey signal, int limit);

  /**
   * How {@code child} has ended. While it has not, it cannot end before the present transaction
   * does, and then finds the wait that this one stores.
   */
  Optional<RunState> endOf(RunId child);

  /** Waits that end by themselves but have no entry in the queue; not all when they are many. */
  List<TimedWait> withoutEntry();

  /** Waits for a run that has ended, or is gone, whose end has no entry; not all when many. */
  List<MissedEnd> endsWithoutEntry();

  /** A wait for a run, and its end; one that is gone counts as stopped. */
  record MissedEnd(Waiter waiter, ChildEnded end) {}

  /** A wait and its end. */
  record TimedWait(Waiter waiter, Instant until) {}
}
