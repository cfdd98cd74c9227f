package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A caller that keeps its journal and counts transactions. */
public final class JournalingContext implements CallContext {
  private final List<Message> journal = new ArrayList<>();
  private Optional<RetryState> paused = Optional.empty();
  private Optional<SpentBudget> spent = Optional.empty();
  private int writes;
  private int allowedWrites = Integer.MAX_VALUE;
  private boolean writing;

  public List<Message> journal() {
    return List.copyOf(journal);
  }

  /** Its calls spend of a budget. */
  public void spending(SpentBudget budget) {
    spent = Optional.of(budget);
  }

  @Override
  public Optional<SpentBudget> spent() {
    return spent;
  }

  /** How many transactions there were. */
  public int writes() {
    return writes;
  }

  /** Lets only so many transactions succeed. */
  public void failingAfter(int allowed) {
    allowedWrites = allowed;
  }

  /** Whether one is open. */
  public boolean writing() {
    return writing;
  }

  @Override
  public void info(Message message) {
    journal.add(message);
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (writes == allowedWrites) {
      throw new IllegalStateException("no more transactions");
    }
    writes++;
    writing = true;
    try {
      return work.get();
    } finally {
      writing = false;
    }
  }

  @Override
  public boolean repeated() {
    return true;
  }

  @Override
  public Optional<RetryState> paused() {
    return paused;
  }

  @Override
  public void pause(RetryState state) {
    paused = Optional.of(state);
  }

  @Override
  public CancelSignal cancel() {
    return CancelSignal.NEVER;
  }
}
