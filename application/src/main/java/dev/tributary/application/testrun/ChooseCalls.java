package dev.tributary.application.testrun;

import dev.tributary.application.activity.externalapi.pinned.PinnedResponses;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.testrun.TestRunChoices;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.testrun.TestRunRules;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the calls of a workflow are in a test run: a pinned response is a choice, too. */
@ApplicationScoped
public class ChooseCalls {
  private final PinnedResponses pins;
  private final TestRunRules rules;

  public ChooseCalls(PinnedResponses pins, TestRunLimits limits) {
    this.pins = pins;
    this.rules = new TestRunRules(limits);
  }

  /**
   * @throws dev.tributary.domain.problem.Refused when the choices do not fit, or one is missing
   */
  public TestRun of(WorkflowDefinition workflow, TestRunChoices choices) {
    return rules.of(workflow, choices.orPinned(workflow.name(), pinned(workflow)));
  }

  /**
   * The test run of a workflow that {@code parent} starts. No choice is made for its calls: those
   * that may change what others hold need a pinned response.
   *
   * @throws dev.tributary.domain.problem.Refused when one has none
   */
  public TestRun ofChild(WorkflowDefinition workflow, TestRun parent) {
    return of(workflow, new TestRunChoices(Optional.of(parent.people()), Map.of()));
  }

  /** Its activities whose calls a pinned response can stand for. */
  private Set<ActivityId> pinned(WorkflowDefinition workflow) {
    return pins.list(workflow.name()).stream()
        .map(StoredResponse::activity)
        .filter(activity -> workflow.activity(activity).filter(ChooseCalls::calls).isPresent())
        .collect(Collectors.toSet());
  }

  private static boolean calls(Activity activity) {
    return activity.settings().outsideCalls() != OutsideCalls.NONE;
  }
}
