package dev.tributary.adapters.in.rest.access;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.access.audit.ReadAudit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail, which can be read only. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("administrator")
@RunOnVirtualThread
@Tag(name = "Audit")
public class AuditResource {
  private final ReadAudit readAudit;

  public AuditResource(ReadAudit readAudit) {
    this.readAudit = readAudit;
  }

  @GET
  @Operation(summary = "Who changed what", description = "Newest first.")
  public Page<AuditResponse> list(@BeanParam AuditQuery query, @BeanParam PageRequest page) {
    return Page.of(
        readAudit.read(query.filter(), page.after(Long::valueOf), page.limit()),
        AuditResponse::from,
        number -> Long.toString(number));
  }
}
