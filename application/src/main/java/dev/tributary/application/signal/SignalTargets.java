package dev.tributary.application.signal;

import dev.tributary.application.run.command.StartableWorkflows;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.TooLarge;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the External signal that a signal is sent to, in the newest revision of its workflow. */
@ApplicationScoped
public class SignalTargets {
  private final StartableWorkflows workflows;
  private final SignalLimits config;

  public SignalTargets(StartableWorkflows workflows, SignalLimits config) {
    this.workflows = workflows;
    this.config = config;
  }

  /** An External signal. */
  record Target(Startable startable, Activity activity) {
    /** Whether a signal starts a run there; else runs wait for it. */
    boolean startsRuns() {
      return startable.definition().into(activity.id()).isEmpty();
    }
  }

  void refuseTooLong(SignalRequest request) {
    int characters = request.characters();
    if (characters > config.parameterCharacters()) {
      throw new TooLarge(
          ExternalSignalErrorCode.TOO_LARGE, characters, config.parameterCharacters());
    }
  }

  Target find(SignalRequest request) {
    Startable startable = workflows.startable(request.workflow(), Optional.empty());
    return startable
        .definition()
        .activity(request.activity())
        .filter(SignalTargets::takesSignals)
        .map(activity -> new Target(startable, activity))
        .orElseThrow(() -> unknown(request, startable.definition()));
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
            .filter(SignalTargets::takesSignals)
            .map(activity -> activity.id().value())
            .collect(Collectors.joining(", ")));
  }
}
