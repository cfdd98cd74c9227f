package dev.tributary.application.message.delivery;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.Sleeper;
import dev.tributary.application.message.Transmissions;
import dev.tributary.domain.message.DeliveryId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Waits for messages that are due later, and for servers. */
@ApplicationScoped
public class AwaitMessages {
  private final Transmissions transmissions;
  private final Sleeper sleeper;
  private final InstantSource clock;

  public AwaitMessages(Transmissions transmissions, Sleeper sleeper, InstantSource clock) {
    this.transmissions = transmissions;
    this.sleeper = sleeper;
    this.clock = clock;
  }

  /** Waits until the next message is due; false when there is none. */
  boolean next(DeliveryId delivery, ActivityContext context) {
    Optional<Instant> due = due(delivery, context);
    due.map(at -> Duration.between(clock.instant(), at))
        .filter(Duration::isPositive)
        .ifPresent(time -> pause(time, context));
    return due.isPresent();
  }

  /** Whether a message is ready, now or later. */
  boolean anyLeft(DeliveryId delivery, ActivityContext context) {
    return due(delivery, context).isPresent();
  }

  private Optional<Instant> due(DeliveryId delivery, ActivityContext context) {
    return context.write(() -> transmissions.nextDue(delivery));
  }

  /** A stop of the run ends the pause. */
  void pause(Duration time, ActivityContext context) {
    try {
      sleeper.sleep(time, TaskCancellation.of(context));
    } catch (ExchangeFailed cut) {
      if (!context.cancelled()) {
        throw cut;
      }
    }
  }
}
