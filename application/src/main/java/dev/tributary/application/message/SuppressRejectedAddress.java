package dev.tributary.application.message;

import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Suppresses an address that its server refused for good. */
@ApplicationScoped
public class SuppressRejectedAddress {
  private final Suppressions suppressions;
  private final InstantSource clock;

  public SuppressRejectedAddress(Suppressions suppressions, InstantSource clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /** Takes part in the caller's transaction. */
  public void suppressIfRejected(OutboxMessage message, SendOutcome outcome) {
    if (outcome instanceof PermanentlyRejected(var refusal, var subject)
        && subject == RefusalSubject.ADDRESS) {
      suppressions.add(of(message, refusal));
    }
  }

  private Suppression of(OutboxMessage message, Refusal refusal) {
    return new Suppression(
        message.address(),
        Suppression.Reason.BOUNCED,
        "%d %s".formatted(refusal.code(), refusal.text()),
        message.id(),
        clock.instant());
  }
}
