package dev.tributary.application.signal;

import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.TooLarge;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Sends a signal to an External signal of a workflow: where nothing leads to it, the signal starts
 * a run of the newest revision while the workflow is armed; elsewhere it wakes all runs that wait
 * there.
 */
@ApplicationScoped
public class SignalWorkflow {
  private final StartableWorkflows workflows;
  private final Schedules armed;
  private final StartRun start;
  private final WakeRuns wake;
  private final SignalConfig config;

  public SignalWorkflow(
      StartableWorkflows workflows,
      Schedules armed,
      StartRun start,
      WakeRuns wake,
      SignalConfig config) {
    this.workflows = workflows;
    this.armed = armed;
    this.start = start;
    this.wake = wake;
    this.config = config;
  }

  /**
   * @throws NotFound when there is no such workflow, or no such External signal in its newest
   *     revision
   * @throws dev.tributary.domain.problem.Refused when nothing is published yet, or a parameter is
   *     unknown, missing or of another type
   * @throws Conflict when the workflow is not armed, or no run waits for the signal
   * @throws TooLarge when the parameters are too long
   */
  @Transactional
  public SignalResult send(SignalRequest request) {
    int characters = request.characters();
    if (characters > config.parameterCharacters()) {
      throw new TooLarge(
          ExternalSignalErrorCode.TOO_LARGE, characters, config.parameterCharacters());
    }
    Startable startable = workflows.startable(request.workflow(), Optional.empty());
    WorkflowDefinition workflow = startable.definition();
    Activity activity =
        workflow
            .activity(request.activity())
            .filter(SignalWorkflow::takesSignals)
            .orElseThrow(() -> unknown(request, workflow));
    return workflow.into(activity.id()).isEmpty()
        ? started(request, startable)
        : wake.wake(request, activity);
  }

  private SignalResult started(SignalRequest request, Startable startable) {
    if (armed.armed(request.workflow()).isEmpty()) {
      throw new Conflict(ExternalSignalErrorCode.NOT_ARMED, request.workflow().value());
    }
    return new SignalResult.Started(
        start.start(
            startable, request.parameters(), new Trigger.Signal(request.activity().value())));
  }

  private static boolean takesSignals(Activity activity) {
    return activity.settings() instanceof ExternalSignalSettings;
  }

  private static NotFound unknown(SignalRequest request, WorkflowDefinition workflow) {
    return new NotFound(
        ExternalSignalErrorCode.UNKNOWN_SIGNAL,
        request.workflow().value(),
        request.activity().value(),
        workflow.activities().stream()
            .filter(SignalWorkflow::takesSignals)
            .map(activity -> activity.id().value())
            .collect(Collectors.joining(", ")));
  }
}
