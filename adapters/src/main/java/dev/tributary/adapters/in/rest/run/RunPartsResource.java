package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The tasks and the journal of a run. */
@Path("/api/v1/runs/{run}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Runs")
public class RunPartsResource {
  private static final int CHILDREN = 100;

  private final RunReader runs;
  private final Caller caller;

  public RunPartsResource(RunReader runs, Caller caller) {
    this.runs = runs;
    this.caller = caller;
  }

  @GET
  @Path("/tasks")
  @Operation(
      summary = "List the tasks of a run",
      description =
          "All activations of all activities, in the order of the definition; those of an activity"
              + " with the newest first.")
  public Page<TaskResponse> tasks(@RestPath UUID run) {
    Locale locale = caller.language();
    return new Page<>(
        runs.tasks(known(run)).stream().map(task -> TaskResponse.of(task, locale)).toList(), null);
  }

  @GET
  @Path("/children")
  @Operation(
      summary = "List the runs of the sub-workflows of a run",
      description = "At most 100, newest first; trigger.activity is the Sub-workflow of each.")
  public Page<RunResponse> children(@RestPath UUID run) {
    Locale locale = caller.language();
    return new Page<>(
        runs.children(known(run), CHILDREN).stream()
            .map(child -> RunResponse.head(child, locale))
            .toList(),
        null);
  }

  @GET
  @Path("/journal")
  @Operation(summary = "Read the journal of a run", description = "Oldest first.")
  public Page<JournalResponse> journal(@RestPath UUID run, @BeanParam PageRequest page) {
    Locale locale = caller.language();
    return Page.of(
        runs.journal(known(run), page.after(Long::valueOf), page.limit()),
        line -> JournalResponse.of(line, locale),
        place -> Long.toString(place));
  }

  private RunId known(UUID run) {
    return runs.run(new RunId(run))
        .map(found -> found.summary().id())
        .orElseThrow(() -> new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString()));
  }
}
