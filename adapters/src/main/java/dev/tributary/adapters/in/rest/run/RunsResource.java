package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.run.command.CommandRun;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Runs: their state, and commands to them. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Runs")
public class RunsResource {
  private final RunReader runs;
  private final CommandRun commandRun;
  private final Caller caller;

  public RunsResource(RunReader runs, CommandRun commandRun, Caller caller) {
    this.runs = runs;
    this.commandRun = commandRun;
    this.caller = caller;
  }

  @GET
  @RolesAllowed("viewer")
  @Operation(summary = "List runs", description = "Newest first.")
  public Page<RunResponse> list(@BeanParam RunQuery query, @BeanParam PageRequest page) {
    Locale locale = caller.language();
    return Page.of(
        runs.runs(query.filter(), page.after(UUID::fromString).map(RunId::new), page.limit()),
        run -> RunResponse.head(run, locale),
        RunId::toString);
  }

  @GET
  @Path("/{run}")
  @RolesAllowed("viewer")
  @Operation(summary = "Show a run")
  public RunResponse one(@RestPath UUID run) {
    return runs.run(new RunId(run))
        .map(found -> RunResponse.of(found, caller.language()))
        .orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString()));
  }

  @POST
  @Path("/{run}/commands")
  @RolesAllowed("operator")
  @Operation(
      summary = "Command a run",
      description =
          "`stop` ends it at once. `pause` lets activities at work finish and begins nothing new;"
              + " `resume` goes on, in a failed run with the activities that failed. `restart`"
              + " executes an ended run from the beginning, `rerunFrom` an activity of it and all"
              + " that follows, with the retained sets. `skip` passes over an activity that has"
              + " not begun, waits or has failed; `hold` lets one not begin until `release`."
              + " Returns the run as it is then. In a wrong state 409; the problem lists what is"
              + " `possible` instead, or the `reasons`.")
  public RunResponse command(@RestPath UUID run, RunCommandRequest body) {
    commandRun.command(new RunId(run), body.toDomain());
    return one(run);
  }
}
