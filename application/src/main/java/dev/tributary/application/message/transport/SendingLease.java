package dev.tributary.application.message.transport;

import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.MessageId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Permits that are held for the messages that are about to leave. */
public final class SendingLease implements AutoCloseable {
  private final ConfiguredTransport configured;
  private final Semaphore permits;
  private final int messages;
  private final ParallelExecution parallel;
  private final Sleeper sleeper;
  private final AtomicBoolean released = new AtomicBoolean();

  SendingLease(
      ConfiguredTransport configured,
      Semaphore permits,
      int messages,
      ParallelExecution parallel,
      Sleeper sleeper) {
    this.configured = configured;
    this.permits = permits;
    this.messages = messages;
    this.parallel = parallel;
    this.sleeper = sleeper;
  }

  /** How many messages may leave at the same time; at least 1. */
  public int messages() {
    return messages;
  }

  /**
   * Sends each message once, at the rate of the channel; returns with one outcome for each.
   *
   * @param outgoing at most {@link #messages}
   */
  public Map<MessageId, SendOutcome> send(List<OutgoingMessage> outgoing, CancelSignal cancel) {
    if (outgoing.size() > messages) {
      throw new IllegalArgumentException(
          "%d messages for %d permits".formatted(outgoing.size(), messages));
    }
    List<SendOutcome> outcomes =
        parallel.all(
            outgoing.stream()
                .<Supplier<SendOutcome>>map(message -> () -> send(message, cancel))
                .toList());
    Map<MessageId, SendOutcome> byMessage = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      byMessage.put(outgoing.get(i).id(), outcomes.get(i));
    }
    return byMessage;
  }

  /** Sends one message once, at the rate of the channel. */
  public SendOutcome send(OutgoingMessage message, CancelSignal cancel) {
    Duration wait = configured.rate().reserve();
    if (wait.isPositive()) {
      try {
        sleeper.sleep(wait, cancel);
      } catch (ExchangeFailed cut) {
        return new Unreachable(Obstacle.CONNECTION, "stopped before the message left");
      }
    }
    return configured.transport().send(message, cancel);
  }

  /** Releases the permits; may be called twice. */
  @Override
  public void close() {
    if (released.compareAndSet(false, true)) {
      permits.release(messages);
    }
  }
}
