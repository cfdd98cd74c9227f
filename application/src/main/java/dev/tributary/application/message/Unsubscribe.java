package dev.tributary.application.message;

import dev.tributary.application.access.Changes;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;

/** Unsubscribes the recipient of a message: suppresses the mailbox. */
@ApplicationScoped
public class Unsubscribe {
  private final UnsubscribeLinks links;
  private final Outbox outbox;
  private final Suppressions suppressions;
  private final Changes changes;
  private final InstantSource clock;

  public Unsubscribe(
      UnsubscribeLinks links,
      Outbox outbox,
      Suppressions suppressions,
      Changes changes,
      InstantSource clock) {
    this.links = links;
    this.outbox = outbox;
    this.suppressions = suppressions;
    this.changes = changes;
    this.clock = clock;
  }

  /** May be called again; a token that is none of ours, or too old, changes nothing. */
  @Transactional
  public void unsubscribe(String token) {
    links
        .read(token)
        .flatMap(outbox::message)
        .filter(message -> EmailAddress.isValid(message.recipient()))
        .ifPresent(this::close);
  }

  private void close(OutboxMessage message) {
    String mailbox = new EmailAddress(message.recipient()).mailbox();
    if (suppressions.add(
        new Suppression(
            mailbox, Suppression.Reason.UNSUBSCRIBED, "", message.id(), clock.instant()))) {
      changes.byRecipient(
          "suppression",
          mailbox,
          Map.of(),
          Map.of("reason", "unsubscribed", "message", message.id().toString()));
    }
    suppressions.optOut(mailbox).forEach(profile -> record(profile, message));
  }

  private void record(ProfileId profile, OutboxMessage message) {
    changes.byRecipient(
        "profile",
        profile.toString(),
        Map.of("optOutEmail", "false"),
        Map.of("optOutEmail", "true", "message", message.id().toString()));
  }
}
