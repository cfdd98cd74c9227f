package dev.tributary.application.run.admission;

import dev.tributary.application.run.JournalEntry;
import dev.tributary.application.run.RunConfig;
import dev.tributary.application.run.RunOrigin;
import dev.tributary.application.run.task.BeginRun;
import dev.tributary.domain.admission.Admission;
import dev.tributary.domain.admission.Admission.Load;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.admission.RunLimits.Start;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.RunErrorCode;
import dev.tributary.domain.run.Severity;
import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Begins a new run, lets it wait or skips it, as the limits of its workflow and of the installation
 * require, within the caller's transaction. Nothing is read for a run without limits. A test run
 * takes no room of real ones.
 */
@ApplicationScoped
public class AdmitStart {
  private final Admissions admissions;
  private final BeginRun runs;
  private final RunConfig config;

  public AdmitStart(Admissions admissions, BeginRun runs, RunConfig config) {
    this.admissions = admissions;
    this.runs = runs;
    this.config = config;
  }

  /**
   * @param first line of its journal
   * @throws Conflict when it had to wait, and too many runs of the workflow wait already
   */
  public WorkflowRun begin(
      WorkflowDefinition definition, Variables parameters, RunOrigin origin, JournalEntry first) {
    RunLimits limits = definition.options().limits();
    Start start = origin.trigger().kind().start();
    if (origin.test().isPresent()) {
      return runs.begin(definition, parameters, origin, first);
    }
    if (!config.limitsRuns(origin.trigger()) && !limits.dependOnOthers(start)) {
      return runs.begin(definition, parameters, origin, first);
    }
    admissions.lock(definition.name());
    Load load = load(definition, origin.trigger());
    return switch (Admission.of(limits, start, load)) {
      case BEGIN -> runs.begin(definition, parameters, origin, first);
      case WAIT -> {
        refuseTooMany(definition, load);
        yield runs.queue(
            definition,
            parameters,
            origin,
            lines(first, Severity.INFO, "run.awaitsAdmission", load));
      }
      case SKIP ->
          runs.skip(
              definition, parameters, origin, lines(first, Severity.WARNING, "run.overlaps", load));
    };
  }

  /** A run that another one has started takes part in the room of that one. */
  private Load load(WorkflowDefinition definition, Trigger trigger) {
    Load load = admissions.load(definition.name());
    return config.limitsRuns(trigger) ? load : new Load(load.atWork(), load.waiting(), true);
  }

  private void refuseTooMany(WorkflowDefinition definition, Load load) {
    if (load.waiting() >= config.queue()) {
      throw new Conflict(
          RunErrorCode.QUEUE_FULL, definition.name().value(), load.waiting(), config.queue());
    }
  }

  private static List<JournalEntry> lines(
      JournalEntry first, Severity severity, String key, Load load) {
    return List.of(
        first,
        JournalEntry.ofRun(first.at(), severity, Message.of(key, load.atWork(), load.waiting())));
  }
}
