package dev.tributary.domain.waiting;

import dev.tributary.domain.problem.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a task waits for.
 *
 * @param until when the wait ends by itself: for a time its end, else a timeout
 */
public record Wait(Awaited awaited, Optional<Instant> until) {
  public Wait {
    if (until.isEmpty() && awaited.endsByItself()) {
      throw new IllegalArgumentException("a wait for %s has an end".formatted(awaited.kind()));
    }
  }

  public static Wait until(Instant end) {
    return new Wait(new Awaited.Time(), Optional.of(end));
  }

  public boolean isForInputs() {
    return awaited instanceof Awaited.Inputs;
  }

  /** Why it waits, as text: the brakes that hold it, else {@link #description}. */
  public List<Message> reasons() {
    return brakes().isEmpty() ? List.of(description()) : brakes();
  }

  /** The brakes that hold the activity, each with its reason as text. */
  public List<Message> brakes() {
    return awaited instanceof Awaited.Approval(var _, var brakes) ? brakes : List.of();
  }

  /** What it waits for and until when, as text. */
  public Message description() {
    List<Object> arguments = new ArrayList<>(awaited.arguments());
    until.map(Instant::toString).ifPresent(arguments::add);
    return new Message("wait." + awaited.kind() + (until.isPresent() ? "Until" : ""), arguments);
  }
}
