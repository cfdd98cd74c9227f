package dev.tributary.application.access.audit;

import dev.tributary.domain.access.Actor;
import dev.tributary.domain.access.AuditEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;

/**
 * Records a change by the current actor in the audit trail; use cases call it beside their save.
 */
@ApplicationScoped
public class AuditRecorder {
  private final AuditTrail trail;
  private final CurrentActor current;
  private final InstantSource clock;

  public AuditRecorder(AuditTrail trail, CurrentActor current, InstantSource clock) {
    this.trail = trail;
    this.current = current;
    this.clock = clock;
  }

  /** Records a creation. */
  public void created(String objectType, String objectName, Map<String, Object> after) {
    record("created", objectType, objectName, Map.of(), after);
  }

  /** Records a deletion. */
  public void deleted(String objectType, String objectName, Map<String, Object> before) {
    record("deleted", objectType, objectName, before, Map.of());
  }

  /** What the recipient of a message changed by its link, without signing in. */
  public void byRecipient(
      String objectType, String objectName, Map<String, Object> before, Map<String, Object> after) {
    Actor recipient = new Actor(Actor.Kind.RECIPIENT, "recipient", current.actor().address());
    trail.record(
        new AuditEntry(
            recipient, clock.instant(), "changed", objectType, objectName, before, after));
  }

  /** Anything else, named by its verb: {@code published}, {@code stopped}, {@code revoked}. */
  public void record(
      String action,
      String objectType,
      String objectName,
      Map<String, Object> before,
      Map<String, Object> after) {
    trail.record(
        new AuditEntry(
            current.actor(), clock.instant(), action, objectType, objectName, before, after));
  }
}
