package dev.tributary.application.message.suppression;

import dev.tributary.application.access.Changes;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;

/** Removes the suppression of a mailbox. */
@ApplicationScoped
public class LiftSuppression {
  private final Suppressions suppressions;
  private final Changes changes;

  public LiftSuppression(Suppressions suppressions, Changes changes) {
    this.suppressions = suppressions;
    this.changes = changes;
  }

  @Transactional
  public void lift(String address) {
    String mailbox = EmailAddress.mailbox(address);
    Suppression found =
        suppressions
            .remove(mailbox)
            .orElseThrow(() -> new NotFound(MessageErrorCode.NOT_SUPPRESSED, address));
    changes.deleted(
        "suppression",
        mailbox,
        Map.of("reason", found.reason().name().toLowerCase(Locale.ROOT), "detail", found.detail()));
  }
}
