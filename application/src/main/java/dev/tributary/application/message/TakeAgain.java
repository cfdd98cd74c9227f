package dev.tributary.application.message;

import dev.tributary.application.access.Changes;
import dev.tributary.domain.message.MessageCode;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;

/** Marks a message as being sent once more, and writes down who wanted it. */
@ApplicationScoped
public class TakeAgain {
  private final Outbox outbox;
  private final Transmissions transmissions;
  private final Changes changes;

  public TakeAgain(Outbox outbox, Transmissions transmissions, Changes changes) {
    this.outbox = outbox;
    this.transmissions = transmissions;
    this.changes = changes;
  }

  /** The message as it was, and as it is now. */
  record Taken(OutboxMessage before, OutboxMessage now) {}

  @Transactional
  Taken take(MessageId id) {
    OutboxMessage before =
        outbox
            .message(id)
            .orElseThrow(() -> new NotFound(MessageCode.UNKNOWN_MESSAGE, id.toString()));
    if (!before.state().resendable()) {
      throw refused(before);
    }
    OutboxMessage now = transmissions.take(id, before.state()).orElseThrow(() -> refused(before));
    changes.record("resent", "message", id.toString(), Map.of("state", word(before)), Map.of());
    return new Taken(before, now);
  }

  private static Conflict refused(OutboxMessage message) {
    return new Conflict(MessageCode.NOT_RESENDABLE, message.id().toString(), word(message));
  }

  private static String word(OutboxMessage message) {
    return message.state().name().toLowerCase(Locale.ROOT);
  }
}
