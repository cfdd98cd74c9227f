package dev.tributary.adapters.in.rest.access;

import dev.tributary.application.access.audit.AuditRecords.Numbered;
import dev.tributary.domain.access.AuditEntry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * An entry of the audit trail.
 *
 * @param actorKind {@code user}, {@code api_key}, {@code system} or {@code recipient}
 * @param before what it was, secrets masked; empty when it did not exist
 * @param after what it is, secrets masked; empty when it is gone
 */
@RegisterForReflection
record AuditResponse(
    long number,
    Instant at,
    String actor,
    String actorKind,
    String address,
    String action,
    String objectType,
    String objectName,
    Map<String, Object> before,
    Map<String, Object> after) {
  static AuditResponse from(Numbered numbered) {
    AuditEntry entry = numbered.entry();
    return new AuditResponse(
        numbered.number(),
        entry.at(),
        entry.actor().name(),
        entry.actor().kind().name().toLowerCase(Locale.ROOT),
        entry.actor().address(),
        entry.action(),
        entry.objectType(),
        entry.objectName(),
        entry.before(),
        entry.after());
  }
}
