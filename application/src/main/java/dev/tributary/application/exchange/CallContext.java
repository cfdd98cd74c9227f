package dev.tributary.application.exchange;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.recording.AttemptStart;
import dev.tributary.application.exchange.recording.Exchanges;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the caller provides for a call. */
public interface CallContext {
  /** Adds a line to the journal that its author reads. */
  void info(Message message);

  /** Adds a line that every call has; a caller of many calls leaves it out. */
  default void trace(Message message) {
    info(message);
  }

  /** Does the work in one short transaction, and only while the caller may still write. */
  <T> T write(Supplier<T> work);

  /** Records an attempt that is about to be sent, as {@link #write} does. */
  default Exchange prepare(AttemptStart attempt, Exchanges exchanges) {
    return write(() -> exchanges.prepare(List.of(attempt)).getFirst());
  }

  /** Whether an earlier execution may have made the same call. */
  boolean repeated();

  /** Where the call was when it was paused; empty for a new call. */
  Optional<RetryState> paused();

  /** Stores where the call is, within a {@link #write}. */
  void pause(RetryState state);

  /** What the calls of the same execution have spent; empty when they share no budget. */
  default Optional<SpentBudget> spent() {
    return Optional.empty();
  }

  /** The response that stands in place of the call, which is not sent then. */
  default Optional<Stubbed> stubbed() {
    return Optional.empty();
  }

  /** Ends the call when its caller is stopped. */
  CancelSignal cancel();
}
