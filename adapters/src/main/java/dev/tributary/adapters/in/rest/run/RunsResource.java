package dev.tributary.adapters.in.rest.run;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.application.run.RunCommand;
import dev.tributary.application.run.command.ResumeRun;
import dev.tributary.application.run.command.StopRun;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Runs: their state, and commands to them. */
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Runs")
public class RunsResource {
  private final RunReader runs;
  private final StopRun stopRun;
  private final ResumeRun resumeRun;
  private final Caller caller;

  public RunsResource(RunReader runs, StopRun stopRun, ResumeRun resumeRun, Caller caller) {
    this.runs = runs;
    this.stopRun = stopRun;
    this.resumeRun = resumeRun;
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
          "`stop` ends it at once; `resume` lets a failed run go on from the activities that"
              + " failed. Returns the run as it is then.")
  public RunResponse command(@RestPath UUID run, @Nullable RunCommandRequest body) {
    RunId id = new RunId(run);
    switch (command(body)) {
      case STOP -> stopRun.stop(id);
      case RESUME -> resumeRun.resume(id);
    }
    return one(run);
  }

  private static RunCommand command(@Nullable RunCommandRequest body) {
    String wanted =
        Optional.ofNullable(body)
            .map(RunCommandRequest::command)
            .orElseThrow(
                () -> new RestProblem(BAD_REQUEST, RestErrorCode.FIELD_MISSING, "command"));
    return EnumNames.read("command", wanted, RunCommand.class);
  }
}
