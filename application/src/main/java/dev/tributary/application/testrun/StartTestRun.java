package dev.tributary.application.testrun;

import dev.tributary.application.activity.externalapi.pinned.PinnedResponses;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.OutsideCalls;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.testrun.TestRunLimits;
import dev.tributary.domain.testrun.TestRunRules;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Starts a run in which everything is real but what reaches recipients and the systems of others.
 */
@ApplicationScoped
public class StartTestRun {
  private final TestableWorkflows workflows;
  private final StartRun startRun;
  private final TestedDrafts drafts;
  private final PinnedResponses pins;
  private final TestRunRules rules;

  public StartTestRun(
      TestableWorkflows workflows,
      StartRun startRun,
      TestedDrafts drafts,
      PinnedResponses pins,
      TestRunLimits limits) {
    this.workflows = workflows;
    this.startRun = startRun;
    this.drafts = drafts;
    this.pins = pins;
    this.rules = new TestRunRules(limits);
  }

  /**
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow or revision
   * @throws dev.tributary.domain.problem.Refused when the draft has errors, or the parameters or
   *     choices do not fit
   */
  @Transactional
  public RunId start(TestRunRequest request) {
    Startable startable = workflows.find(request.workflow(), request.revision());
    TestRun test =
        rules.of(
            startable.definition(),
            request.choices().orPinned(request.workflow(), pinned(startable.definition())));
    RunId run = startRun.test(startable, request.parameters(), test);
    if (startable.number() == TestableWorkflows.DRAFT) {
      drafts.add(startable.revision(), run, startable.definition());
    }
    return run;
  }

  /** Its activities whose calls a pinned response can stand for. */
  private Set<ActivityId> pinned(WorkflowDefinition workflow) {
    return pins.list(workflow.name()).stream()
        .map(StoredResponse::activity)
        .filter(activity -> workflow.activity(activity).filter(StartTestRun::calls).isPresent())
        .collect(Collectors.toSet());
  }

  private static boolean calls(Activity activity) {
    return activity.settings().outsideCalls() != OutsideCalls.NONE;
  }
}
