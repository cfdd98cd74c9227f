package dev.tributary.application.run;

import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs to list.
 *
 * @param states none means all
 * @param from created at or after
 * @param to created before
 */
public record RunFilter(
    Optional<WorkflowName> workflow,
    Set<RunState> states,
    Optional<Instant> from,
    Optional<Instant> to) {
  public static final RunFilter ALL =
      new RunFilter(Optional.empty(), Set.of(), Optional.empty(), Optional.empty());

  public RunFilter {
    states = Set.copyOf(states);
  }

  public static RunFilter of(WorkflowName workflow) {
    return new RunFilter(Optional.of(workflow), Set.of(), Optional.empty(), Optional.empty());
  }
}
