package dev.tributary.adapters.in.rest.access;

import dev.tributary.application.access.audit.AuditRecords.Filter;
import dev.tributary.domain.access.AccessErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.TemporalText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the audit trail. */
@RegisterForReflection
public class AuditQuery {
  @QueryParam("actor")
  @Parameter(description = "Only what this person or key did.")
  @Nullable String actor;

  @QueryParam("action")
  @Parameter(
      description = "Only this: created, changed, deleted, published, …",
      example = "deleted")
  @Nullable String action;

  @QueryParam("objectType")
  @Parameter(description = "Only on this kind of thing.", example = "workflow")
  @Nullable String objectType;

  @QueryParam("objectName")
  @Parameter(description = "Only on the thing of this name.")
  @Nullable String objectName;

  @QueryParam("from")
  @Parameter(description = "Not before this instant.", example = "2026-11-24T00:00:00Z")
  @Nullable String from;

  @QueryParam("until")
  @Parameter(description = "Before this instant.", example = "2026-11-25T00:00:00Z")
  @Nullable String until;

  Filter filter() {
    return new Filter(
        Optional.ofNullable(actor),
        Optional.ofNullable(action),
        Optional.ofNullable(objectType),
        Optional.ofNullable(objectName),
        Optional.ofNullable(from).map(AuditQuery::instant),
        Optional.ofNullable(until).map(AuditQuery::instant));
  }

  private static Instant instant(String text) {
    try {
      return TemporalText.instant(text);
    } catch (DateTimeException _) {
      throw new Refused(AccessErrorCode.INSTANT_REFUSED, text);
    }
  }
}
