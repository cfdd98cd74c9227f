package dev.tributary.domain.testrun;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a person chooses for a test run.
 *
 * @param people empty takes the default
 * @param calls by activity; without a choice a pinned response stands for the call, and else calls
 *     that only read are sent
 */
public record TestRunChoices(Optional<Long> people, Map<ActivityId, CallChoice> calls) {
  public static final TestRunChoices DEFAULT = new TestRunChoices(Optional.empty(), Map.of());

  public TestRunChoices {
    calls = Map.copyOf(calls);
  }

  /** The same with the pinned responses of these activities for which nothing is chosen. */
  public TestRunChoices orPinned(WorkflowName workflow, Set<ActivityId> activities) {
    Map<ActivityId, CallChoice> all = new HashMap<>(calls);
    activities.forEach(activity -> all.putIfAbsent(activity, new CallChoice.Pinned(workflow)));
    return new TestRunChoices(people, all);
  }
}
