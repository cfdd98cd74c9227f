package dev.tributary.application.message;

import dev.tributary.application.message.MailOutcome.Accepted;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.domain.message.DeliveryRetries;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.Settlement;
import dev.tributary.domain.message.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Decides what becomes of a message by what the server said, and writes it down. */
@ApplicationScoped
public class SettleMail {
  /** What a message shows that was to be repeated although it may have arrived. */
  private static final Refusal NO_ANSWER = new Refusal(0, "no answer");

  private final Transmissions transmissions;
  private final Suppressions suppressions;
  private final DeliveryRetries retries;
  private final InstantSource clock;

  public SettleMail(
      Transmissions transmissions,
      Suppressions suppressions,
      DeliveryRetries retries,
      InstantSource clock) {
    this.transmissions = transmissions;
    this.suppressions = suppressions;
    this.retries = retries;
    this.clock = clock;
  }

  /** A message and what came of it. */
  public record Told(OutboxMessage message, MailOutcome outcome) {}

  /**
   * Takes part in the caller's transaction.
   *
   * @param repeatUnknown whether a message that may have arrived is sent again
   */
  public void settle(List<Told> told, boolean repeatUnknown) {
    List<Settlement> settlements = new ArrayList<>();
    for (Told one : told) {
      settlements.add(settlement(one, repeatUnknown));
      if (one.outcome() instanceof RefusedForGood(var refusal, var mailbox) && mailbox) {
        suppressions.add(quarantine(one.message(), refusal));
      }
    }
    transmissions.settle(settlements);
  }

  private Settlement settlement(Told told, boolean repeatUnknown) {
    OutboxMessage message = told.message();
    return switch (told.outcome()) {
      case Accepted() -> Settlement.sent(message.id(), clock.instant());
      case RefusedForNow(var refusal) -> againOrFailed(message, refusal);
      case RefusedForGood(var refusal, var _) -> Settlement.failed(message.id(), refusal);
      case NotReached _ -> Settlement.untried(message.id());
      case Unknown() ->
          repeatUnknown ? againOrFailed(message, NO_ANSWER) : Settlement.unknown(message.id());
    };
  }

  private Settlement againOrFailed(OutboxMessage message, Refusal refusal) {
    int attempt = message.transmission().attempts();
    Instant due = clock.instant().plus(retries.pauseAfter(attempt));
    return retries.allow(attempt)
        ? Settlement.again(message.id(), refusal, due)
        : Settlement.failed(message.id(), refusal);
  }

  private Suppression quarantine(OutboxMessage message, Refusal refusal) {
    return new Suppression(
        new EmailAddress(message.recipient()).mailbox(),
        Suppression.Reason.QUARANTINED,
        "%d %s".formatted(refusal.code(), refusal.text()),
        message.id(),
        clock.instant());
  }
}
