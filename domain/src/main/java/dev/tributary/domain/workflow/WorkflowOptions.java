package dev.tributary.domain.workflow;

import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.admission.RunLimits;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a workflow runs.
 *
 * @param zone the time zone of its dates; empty takes the instance's
 * @param onError what a failing activity does to the run
 * @param keepInterimResults retains every transition's rows after the run
 * @param history how long runs are retained; empty takes the instance's
 * @param limits what holds for its runs together
 */
public record WorkflowOptions(
    Optional<ZoneId> zone,
    ErrorPolicy onError,
    boolean keepInterimResults,
    Optional<Duration> history,
    RunLimits limits) {

  public static final WorkflowOptions DEFAULT =
      new WorkflowOptions(
          Optional.empty(), ErrorPolicy.SUSPEND, false, Optional.empty(), RunLimits.NONE);
}
