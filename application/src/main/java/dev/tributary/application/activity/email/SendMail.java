package dev.tributary.application.activity.email;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ClaimLost;
import dev.tributary.application.activity.TaskCalls;
import dev.tributary.application.exchange.ExchangeFailed;
import dev.tributary.application.exchange.Pauses;
import dev.tributary.application.message.MailOutcome;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailTransport;
import dev.tributary.application.message.MailTransport.Outgoing;
import dev.tributary.application.message.SettleMail;
import dev.tributary.application.message.SettleMail.Told;
import dev.tributary.application.message.Transmissions;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.email.EmailCode;
import dev.tributary.domain.message.DeliveryId;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends what is ready: as many at once as there are connections, each marked before its first byte
 * and settled after the answer. So a crash leaves no more than these in doubt.
 */
@ApplicationScoped
public class SendMail {
  private final MailTransport transport;
  private final Transmissions transmissions;
  private final SettleMail settle;
  private final DeliveryRetries retries;
  private final UnsubscribeLinks links;
  private final Pauses pauses;
  private final InstantSource clock;

  public SendMail(
      MailTransport transport,
      Transmissions transmissions,
      SettleMail settle,
      DeliveryRetries retries,
      UnsubscribeLinks links,
      Pauses pauses,
      InstantSource clock) {
    this.transport = transport;
    this.transmissions = transmissions;
    this.settle = settle;
    this.retries = retries;
    this.links = links;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Returns when no message is ready any more, or the run is stopped.
   *
   * @param repeatUnknown whether a message that may have arrived is sent again
   * @return why the rest could not be sent
   */
  Optional<ActivityFailure> send(
      DeliveryId delivery, boolean repeatUnknown, ActivityContext context) {
    settleAbandoned(delivery, repeatUnknown, context);
    int inVain = 0;
    while (!context.cancelled()) {
      List<OutboxMessage> portion =
          context.write(() -> transmissions.take(delivery, clock.instant(), transport.width()));
      if (portion.isEmpty() && !awaitNext(delivery, context)) {
        return Optional.empty();
      }
      Optional<NotReached> obstacle = sendSome(portion, repeatUnknown, context);
      inVain = obstacle.isPresent() ? inVain + 1 : portion.isEmpty() ? inVain : 0;
      if (obstacle.isPresent() && !retries.allow(inVain)) {
        return obstacle.map(met -> failure(met, retries.attempts()));
      }
      if (obstacle.isPresent()) {
        Duration pause = retries.pauseAfter(inVain);
        context.warn(Message.of("email.server", obstacle.get().detail(), pause.toSeconds()));
        pause(pause, context);
      }
    }
    return Optional.empty();
  }

  private void settleAbandoned(
      DeliveryId delivery, boolean repeatUnknown, ActivityContext context) {
    MessageState state = repeatUnknown ? MessageState.READY : MessageState.UNKNOWN;
    context.write(() -> transmissions.settleAbandoned(delivery, state));
  }

  /** The obstacle, when one closed the way to the server. */
  private Optional<NotReached> sendSome(
      List<OutboxMessage> portion, boolean repeatUnknown, ActivityContext context) {
    if (portion.isEmpty()) {
      return Optional.empty();
    }
    Map<MessageId, MailOutcome> outcomes = transport.send(outgoing(portion));
    List<Told> told =
        portion.stream()
            .map(message -> new Told(message, outcome(outcomes, message.id())))
            .toList();
    settle(told, repeatUnknown, context);
    return told.stream()
        .map(Told::outcome)
        .filter(NotReached.class::isInstance)
        .map(NotReached.class::cast)
        .findFirst();
  }

  /** A run that was stopped meanwhile takes back nothing of what the server said. */
  private void settle(List<Told> told, boolean repeatUnknown, ActivityContext context) {
    try {
      context.write(
          () -> {
            settle.settle(told, repeatUnknown);
            return told.size();
          });
    } catch (ClaimLost stopped) {
      settle.settle(told, repeatUnknown);
      throw stopped;
    }
  }

  private List<Outgoing> outgoing(List<OutboxMessage> portion) {
    return portion.stream().map(message -> new Outgoing(message, links.of(message.id()))).toList();
  }

  private static MailOutcome outcome(Map<MessageId, MailOutcome> outcomes, MessageId id) {
    return Optional.ofNullable(outcomes.get(id)).orElseGet(MailOutcome.Unknown::new);
  }

  /** Waits until the next message is due; false when there is none. */
  private boolean awaitNext(DeliveryId delivery, ActivityContext context) {
    Optional<Duration> wait =
        context
            .write(() -> transmissions.nextDue(delivery))
            .map(due -> Duration.between(clock.instant(), due));
    wait.filter(Duration::isPositive).ifPresent(time -> pause(time, context));
    return wait.isPresent();
  }

  /** A stop ends the pause, and the loop around it. */
  private void pause(Duration time, ActivityContext context) {
    try {
      pauses.pause(time, new TaskCalls(context).cancel());
    } catch (ExchangeFailed cut) {
      if (!context.cancelled()) {
        throw cut;
      }
    }
  }

  private static ActivityFailure failure(NotReached met, int attempts) {
    return switch (met.obstacle()) {
      case CONNECTION ->
          ActivityFailure.configuration(EmailCode.SERVER_NOT_REACHED, attempts, met.detail());
      case SIGN_IN -> ActivityFailure.configuration(EmailCode.SIGN_IN_REFUSED, met.detail());
    };
  }
}
