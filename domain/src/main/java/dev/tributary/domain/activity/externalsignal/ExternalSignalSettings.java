package dev.tributary.domain.activity.externalsignal;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.waiting.SignalKey;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a signal carries, and how long it is awaited. Where nothing leads to the activity, a signal
 * starts a run; elsewhere the run waits for it.
 *
 * @param parameters the event variables that a signal gives
 * @param timeout of the wait; zero for none
 */
public record ExternalSignalSettings(List<Parameter> parameters, Duration timeout)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "externalSignal";

  public ExternalSignalSettings {
    parameters = List.copyOf(parameters);
  }

  /** What a signal to such an activity is sent to. */
  public static SignalKey key(WorkflowName workflow, ActivityId activity) {
    return new SignalKey(workflow + "/" + activity);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Start> starts() {
    return Optional.of(Start.SIGNALLED);
  }

  boolean hasTimeout() {
    return !timeout.isZero();
  }
}
