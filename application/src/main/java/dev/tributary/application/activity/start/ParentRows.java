package dev.tributary.application.activity.start;

import dev.tributary.application.run.Runs;
import dev.tributary.application.run.history.RunReader;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.start.StartErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the rows that have arrived at the Sub-workflow that has started a run. */
@ApplicationScoped
public class ParentRows {
  private final RunReader reader;
  private final Runs runs;

  public ParentRows(RunReader reader, Runs runs) {
    this.reader = reader;
    this.runs = runs;
  }

  /**
   * Empty when no Sub-workflow has started the run, or no rows have arrived there.
   *
   * @throws Refused when the parent has ended, as its rows may be gone
   */
  Optional<WorkTable> of(RunId run) {
    return reader
        .run(run)
        .map(found -> found.summary().trigger())
        .filter(Trigger.ParentRun.class::isInstance)
        .flatMap(Trigger::origin)
        .flatMap(this::arrived);
  }

  private Optional<WorkTable> arrived(Origin origin) {
    WorkflowRun parent =
        runs.find(origin.run())
            .filter(found -> !found.state().ended())
            .orElseThrow(() -> new Refused(StartErrorCode.ROWS_GONE, origin.run().toString()));
    return arrived(parent, origin.activity());
  }

  private static Optional<WorkTable> arrived(WorkflowRun parent, ActivityId activity) {
    return parent.arrived(activity).stream()
        .flatMap(transition -> parent.task(transition.from()).output(transition.outlet()).stream())
        .flatMap(output -> output.table().stream())
        .findFirst();
  }
}
