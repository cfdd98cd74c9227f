package dev.tributary.application.signal;

import dev.tributary.application.run.command.StartRun;
import dev.tributary.application.run.command.StartableWorkflows.Startable;
import dev.tributary.application.schedule.Schedules;
import dev.tributary.domain.activity.externalsignal.ExternalSignalErrorCode;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Starts runs of armed workflows by signals, in the caller's transaction. */
@ApplicationScoped
public class StartBySignal {
  private final Schedules armed;
  private final StartRun start;

  public StartBySignal(Schedules armed, StartRun start) {
    this.armed = armed;
    this.start = start;
  }

  /**
   * @param sender of a signal of another system; empty for one of a run
   */
  RunId start(
      Startable startable,
      Map<String, Object> parameters,
      Trigger.Signal trigger,
      Optional<String> sender) {
    WorkflowName workflow = startable.definition().name();
    if (armed.armed(workflow).isEmpty()) {
      throw new Conflict(ExternalSignalErrorCode.NOT_ARMED, workflow.value());
    }
    return start.start(startable, parameters, trigger, sender).id();
  }
}
