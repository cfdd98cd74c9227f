package dev.tributary.application.testrun;

import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.testrun.TestRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Starts a run in which everything is real but what reaches recipients and the systems of others.
 */
@ApplicationScoped
public class StartTestRun {
  private final TestableWorkflows workflows;
  private final StartRun startRun;
  private final TestedDrafts drafts;
  private final ChooseCalls calls;

  public StartTestRun(
      TestableWorkflows workflows, StartRun startRun, TestedDrafts drafts, ChooseCalls calls) {
    this.workflows = workflows;
    this.startRun = startRun;
    this.drafts = drafts;
    this.calls = calls;
  }

  /**
   * @throws dev.tributary.domain.problem.NotFound when there is no such workflow or revision
   * @throws dev.tributary.domain.problem.Refused when the draft has errors, or the parameters or
   *     choices do not fit
   */
  @Transactional
  public RunId start(TestRunRequest request) {
    Startable startable = workflows.find(request.workflow(), request.revision());
    TestRun test = calls.of(startable.definition(), request.choices());
    RunId run = startRun.test(startable, request.parameters(), test);
    if (startable.number() == TestableWorkflows.DRAFT) {
      drafts.add(startable.revision(), run, startable.definition());
    }
    return run;
  }
}
