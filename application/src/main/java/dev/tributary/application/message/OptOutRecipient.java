package dev.tributary.application.message;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.OutboxMessage;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.profile.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/** Opts the recipient of a message out of its channel: the address and its profiles. */
@ApplicationScoped
public class OptOutRecipient {
  private final Suppressions suppressions;
  private final ProfileOptOuts optOuts;
  private final AuditRecorder changes;
  private final InstantSource clock;

  public OptOutRecipient(
      Suppressions suppressions,
      ProfileOptOuts optOuts,
      AuditRecorder changes,
      InstantSource clock) {
    this.suppressions = suppressions;
    this.optOuts = optOuts;
    this.changes = changes;
    this.clock = clock;
  }

  /** Takes part in the caller's transaction; may be repeated. */
  void optOut(OutboxMessage message) {
    Address address = message.address();
    if (suppressions.add(
        new Suppression(
            address, Suppression.Reason.UNSUBSCRIBED, "", message.id(), clock.instant()))) {
      changes.byRecipient(
          "suppression",
          address.value(),
          Map.of(),
          Map.of("reason", "unsubscribed", "message", message.id().toString()));
    }
    optOuts.optOut(address).forEach(profile -> record(profile, message));
  }

  private void record(ProfileId profile, OutboxMessage message) {
    String optOut = message.channel().optOut();
    changes.byRecipient(
        "profile",
        profile.toString(),
        Map.of(optOut, "false"),
        Map.of(optOut, "true", "message", message.id().toString()));
  }
}
