package dev.tributary.webapp.console.run;

import dev.tributary.application.activity.externalapi.drift.AddNewColumns;
import dev.tributary.application.activity.externalapi.drift.AddNewColumns.Added;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** Adds the new columns of a report of drift to the draft, and leads to them. */
@Path("/console/runs/{id}/drift/{task}/columns")
@RolesAllowed("designer")
@RunOnVirtualThread
public class DriftPages {
  private final AddNewColumns columns;

  public DriftPages(AddNewColumns columns) {
    this.columns = columns;
  }

  @POST
  public Response add(@RestPath UUID id, @RestPath long task) {
    Added added = columns.add(new RunId(id), new TaskId(task));
    return Response.seeOther(
            URI.create(
                "/console/workflows/%s/activities/%s?tab=columns&saved=yes"
                    .formatted(added.workflow(), added.activity())))
        .build();
  }
}
