package dev.tributary.application.message.transport;

import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.work.Worker;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.DeliveryRetries;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The transports of all channels. All deliveries of this node share the permits of a channel, so
 * that no more of its messages are being sent than its transport allows.
 */
public final class MessageTransports {
  private final Map<Channel, ConfiguredTransport> transports = new EnumMap<>(Channel.class);
  private final Map<Channel, Semaphore> permits = new EnumMap<>(Channel.class);
  private final ParallelExecution parallel;
  private final Sleeper sleeper;

  /**
   * @param transports one of each channel
   */
  public MessageTransports(
      List<ConfiguredTransport> transports, ParallelExecution parallel, Sleeper sleeper) {
    this.parallel = parallel;
    this.sleeper = sleeper;
    for (ConfiguredTransport one : transports) {
      Channel channel = one.transport().channel();
      if (this.transports.put(channel, one) != null) {
        throw new IllegalArgumentException("two transports of channel %s".formatted(channel));
      }
      permits.put(channel, new Semaphore(one.transport().maxConcurrency()));
    }
  }

  /** Whether messages of the channel can leave this installation. */
  public boolean configured(Channel channel) {
    return of(channel).transport().configured();
  }

  /** How often messages of the channel are sent, and when a delivery stops. */
  public DeliveryRetries retries(Channel channel) {
    return of(channel).retries();
  }

  /**
   * Holds permits of the channel, at most {@code most}; a message is marked as being sent only
   * while one is held for it.
   *
   * @param timeout how long to wait for the first one
   * @return empty when none became free
   */
  public Optional<SendingLease> lease(Channel channel, int most, Duration timeout) {
    Semaphore free = Objects.requireNonNull(permits.get(channel), channel::name);
    try (Worker.Away _ = Worker.away()) {
      if (!free.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while all permits were in use", stopped);
    }
    int held = 1;
    while (held < most && free.tryAcquire()) {
      held++;
    }
    return Optional.of(new SendingLease(of(channel), free, held, parallel, sleeper));
  }

  private ConfiguredTransport of(Channel channel) {
    return Objects.requireNonNull(transports.get(channel), channel::name);
  }
}
