package dev.tributary.adapters.in.rest.run;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.application.run.history.RunReader.TransitionView;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.worktable.WorkTableStructure;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The outputs of activities in a run, with their rows. */
@Path("/api/v1/runs/{run}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("viewer")
@RunOnVirtualThread
@Tag(name = "Runs")
public class TransitionsResource {
  private final RunReader runs;

  public TransitionsResource(RunReader runs) {
    this.runs = runs;
  }

  @GET
  @Operation(
      summary = "List the transitions of a run",
      description = "Those that were taken so far, in the order of the definition; all of them.")
  public Page<TransitionResponse> list(@RestPath UUID run) {
    RunId id = new RunId(run);
    if (runs.run(id).isEmpty()) {
      throw new NotFound(RunErrorCode.UNKNOWN_RUN, run.toString());
    }
    return new Page<>(runs.transitions(id).stream().map(TransitionResponse::head).toList(), null);
  }

  @GET
  @Path("/{activity}/{outlet}")
  @Operation(
      summary = "Show a transition",
      description = "With the structure of its rows, also after the rows are gone.")
  public TransitionResponse one(
      @RestPath UUID run, @RestPath String activity, @RestPath String outlet) {
    TransitionView transition = transition(run, activity, outlet);
    return runs.structure(new RunId(run), transition.from(), transition.outlet())
        .map(structure -> TransitionResponse.whole(transition, structure))
        .orElseGet(() -> TransitionResponse.head(transition));
  }

  @GET
  @Path("/{activity}/{outlet}/rows")
  @Operation(summary = "Read the rows of a transition", description = "By line number.")
  public Page<RowResponse> rows(
      @RestPath UUID run,
      @RestPath String activity,
      @RestPath String outlet,
      @BeanParam PageRequest page) {
    TransitionView transition = transition(run, activity, outlet);
    RunId id = new RunId(run);
    WorkTableStructure structure =
        runs.structure(id, transition.from(), transition.outlet())
            .orElseGet(() -> WorkTableStructure.ofRows(List.of()));
    return Page.of(
        runs.rows(
            id, transition.from(), transition.outlet(), page.after(Long::valueOf), page.limit()),
        row -> RowResponse.of(row, structure),
        place -> Long.toString(place));
  }

  /** No transition begins at an id of another form. */
  private TransitionView transition(UUID run, String activity, String outlet) {
    if (!ActivityId.isValid(activity) || !Outlet.isValid(outlet)) {
      throw new NotFound(RunErrorCode.NO_SUCH_TRANSITION, activity, outlet);
    }
    return runs.transition(new RunId(run), new ActivityId(activity), new Outlet(outlet))
        .orElseThrow(() -> new NotFound(RunErrorCode.NO_SUCH_TRANSITION, activity, outlet));
  }
}
