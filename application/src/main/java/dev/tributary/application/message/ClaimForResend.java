package dev.tributary.application.message;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.Channel;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.MessageState;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Claims a message for another attempt, and records the actor. */
@ApplicationScoped
public class ClaimForResend {
  private final Outbox outbox;
  private final Transmissions transmissions;
  private final Suppressions suppressions;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public ClaimForResend(
      Outbox outbox,
      Transmissions transmissions,
      Suppressions suppressions,
      AuditRecorder changes,
      InstantSource clock) {
    this.outbox = outbox;
    this.transmissions = transmissions;
    this.suppressions = suppressions;
    this.changes = changes;
    this.clock = clock;
  }

  /** The message as it was, and as it is now. */
  record Claimed(OutboxMessage before, OutboxMessage now) {}

  /**
   * @param seen the state on which the person decided; empty takes the present one
   */
  @Transactional
  Claimed claim(MessageId id, Optional<MessageState> seen) {
    OutboxMessage before = message(id);
    if (!before.state().resendable() || before.state() != seen.orElse(before.state())) {
      throw notNow(before);
    }
    if (transmissions.atWork(id)) {
      throw new Conflict(MessageErrorCode.STILL_SENDING, id.toString());
    }
    if (transmissions.isHeld(before.delivery())) {
      throw new Conflict(MessageErrorCode.NOT_APPROVED, id.toString());
    }
    refuseClosed(before.address());
    OutboxMessage now =
        transmissions.claim(id, before.state(), clock.instant()).orElseThrow(() -> notNow(before));
    changes.record("resent", "message", id.toString(), Map.of("state", word(before)), Map.of());
    return new Claimed(before, now);
  }

  /**
   * @throws NotFound when there is no such message
   */
  Channel channel(MessageId id) {
    return message(id).channel();
  }

  private OutboxMessage message(MessageId id) {
    return outbox
        .message(id)
        .orElseThrow(() -> new NotFound(MessageErrorCode.UNKNOWN_MESSAGE, id.toString()));
  }

  private void refuseClosed(Address address) {
    suppressions
        .among(List.of(address))
        .values()
        .forEach(
            reason -> {
              throw new Conflict(
                  MessageErrorCode.ADDRESS_SUPPRESSED, address.value(), word(reason));
            });
  }

  private static Conflict notNow(OutboxMessage message) {
    return new Conflict(MessageErrorCode.NOT_RESENDABLE, message.id().toString(), word(message));
  }

  private static String word(OutboxMessage message) {
    return word(message.state());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
