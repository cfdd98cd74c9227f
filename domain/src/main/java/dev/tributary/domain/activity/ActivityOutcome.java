package dev.tributary.domain.activity;

import dev.tributary.domain.value.Variables;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.Optional;

/** How one execution of an activity ended. */
public sealed interface ActivityOutcome {

  /**
   * The activity has done its work. Outlets that are not listed end "not executed".
   *
   * @param variables event variables to set for everything that follows
   * @param extent whether it could do all of it
   */
  record Completed(List<Output> outputs, Variables variables, Extent extent)
      implements ActivityOutcome {
    public Completed {
      outputs = List.copyOf(outputs);
    }

    /** All of its work. */
    public Completed(List<Output> outputs, Variables variables) {
      this(outputs, variables, Extent.WHOLE);
    }
  }

  /** How much of its work an activity could do. */
  enum Extent {
    WHOLE,
    /** Not all of it, as its journal shows: the run finishes with warnings. */
    PART
  }

  /**
   * The activity could not do its work; {@code variables} describe the failure for the failure
   * branch.
   */
  record Failed(ActivityFailure failure, Variables variables) implements ActivityOutcome {
    /** A failure without event variables. */
    public static Failed of(ActivityFailure failure) {
      return new Failed(failure, Variables.NONE);
    }
  }

  /**
   * The activity waits. It holds no worker meanwhile; when the wait has ended it is executed again,
   * with its last checkpoint and what ended the wait.
   */
  record Suspended(Wait waitsFor) implements ActivityOutcome {}

  /**
   * What leaves by one outlet.
   *
   * @param table the rows; empty for a transition without population
   */
  record Output(Outlet outlet, Optional<WorkTable> table) {
    /** A transition that carries the flow but no rows. */
    public static Output withoutPopulation(Outlet outlet) {
      return new Output(outlet, Optional.empty());
    }

    public static Output of(Outlet outlet, WorkTable table) {
      return new Output(outlet, Optional.of(table));
    }

    /** How many rows leave; 0 without a table. */
    public long rows() {
      return table.map(WorkTable::rows).orElse(0L);
    }
  }
}
