package dev.tributary.application.run;

import dev.tributary.application.run.waiting.Waiter;
import dev.tributary.application.run.waiting.WakeUpQueue;
import dev.tributary.domain.waiting.WakeUp;
import dev.tributary.domain.waiting.WakeUp.ChildEnded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The queued wake-ups, in the order in which they were queued. */
public final class InMemoryWakeUps implements WakeUpQueue {
  public final List<Entry> entries = new ArrayList<>();

  /** A wake-up that is due at an instant. */
  public record Entry(Waiter waiter, WakeUp by, Instant due) {}

  @Override
  public void enqueueDue(Waiter waiter, Instant due) {
    entries.add(new Entry(waiter, new WakeUp.Due(), due));
  }

  @Override
  public void enqueue(Waiter waiter, ChildEnded by) {
    entries.add(new Entry(waiter, by, Instant.MIN));
  }
}
