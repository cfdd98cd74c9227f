package dev.tributary.application.run.history;

import dev.tributary.domain.run.RunState;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which runs to list.
 *
 * @param states none means all
 * @param tests whether test runs are listed
 * @param from created at or after
 * @param to created before
 * @param text stands in the workflow's name or label, or in the name of who started it; empty finds
 *     all
 */
public record RunFilter(
    Optional<WorkflowName> workflow,
    Set<RunState> states,
    Tests tests,
    Optional<Instant> from,
    Optional<Instant> to,
    String text) {
  /** Which of real runs and test runs. */
  public enum Tests {
    INCLUDED,
    ONLY,
    EXCLUDED
  }

  public static final RunFilter ALL =
      new RunFilter(
          Optional.empty(), Set.of(), Tests.INCLUDED, Optional.empty(), Optional.empty(), "");

  public RunFilter {
    states = Set.copyOf(states);
  }

  public static RunFilter of(WorkflowName workflow) {
    return new RunFilter(
        Optional.of(workflow), Set.of(), Tests.INCLUDED, Optional.empty(), Optional.empty(), "");
  }

  public RunFilter in(Set<RunState> others) {
    return new RunFilter(workflow, others, tests, from, to, text);
  }

  public RunFilter from(Instant instant) {
    return new RunFilter(workflow, states, tests, Optional.of(instant), to, text);
  }

  public RunFilter holding(String words) {
    return new RunFilter(workflow, states, tests, from, to, words);
  }

  public RunFilter with(Tests others) {
    return new RunFilter(workflow, states, others, from, to, text);
  }
}
