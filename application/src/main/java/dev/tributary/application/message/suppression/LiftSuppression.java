package dev.tributary.application.message.suppression;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.MessageErrorCode;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.problem.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;

/** Removes the suppression of an address. */
@ApplicationScoped
public class LiftSuppression {
  private final Suppressions suppressions;
  private final AuditRecorder changes;

  public LiftSuppression(Suppressions suppressions, AuditRecorder changes) {
    this.suppressions = suppressions;
    this.changes = changes;
  }

  @Transactional
  public void lift(Address address) {
    Suppression found =
        suppressions
            .remove(address)
            .orElseThrow(() -> new NotFound(MessageErrorCode.NOT_SUPPRESSED, address.value()));
    changes.deleted(
        "suppression",
        address.value(),
        Map.of("reason", found.reason().name().toLowerCase(Locale.ROOT), "detail", found.detail()));
  }
}
