package dev.tributary.adapters.activity.externalapi.drift;

import dev.tributary.application.activity.externalapi.drift.AddNewColumns;
import dev.tributary.application.activity.externalapi.drift.DriftReports;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How the responses of a run differed from their mapping and from the last good run. */
@Path("/api/v1/runs/{run}/drift")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Runs")
public class DriftReportsResource {
  private final DriftReports reports;
  private final RunReader runs;
  private final AddNewColumns columns;

  public DriftReportsResource(DriftReports reports, RunReader runs, AddNewColumns columns) {
    this.reports = reports;
    this.runs = runs;
    this.columns = columns;
  }

  @GET
  @Operation(
      summary = "List how responses differed",
      description =
          "For each task whose activity sets `drift`: the columns that came, went or changed their"
              + " type since the last good run, and how many lines were rejected.")
  public DriftReportsResponse list(@RestPath UUID run) {
    RunId id = new RunId(run);
    if (runs.run(id).isEmpty()) {
      throw new NotFound(RunErrorCode.UNKNOWN_RUN, id.toString());
    }
    return DriftReportsResponse.of(reports.of(id));
  }

  @POST
  @Path("/{task}/columns")
  @RolesAllowed("designer")
  @Operation(
      summary = "Add new columns to the draft",
      description =
          "The properties that the report of a task lists as new become columns of the activity, of"
              + " the types of their values, in the draft of the workflow. Published revisions stay as they are.")
  public AddedColumnsResponse add(@RestPath UUID run, @RestPath long task) {
    return AddedColumnsResponse.of(columns.add(new RunId(run), new TaskId(task)));
  }
}
