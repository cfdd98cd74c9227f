package dev.tributary.application.activity.subworkflow;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.ArgumentValues;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityFailure.Cause;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Extent;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.SettingChecks;
import dev.tributary.domain.activity.subworkflow.SubWorkflowErrorCode;
import dev.tributary.domain.activity.subworkflow.SubWorkflowRules;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.Term;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.Trigger.Origin;
import dev.tributary.domain.run.WorkflowRun;
import dev.tributary.domain.waiting.Awaited;
import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Starts a run of another workflow and waits for its end. The start and the checkpoint that names
 * the run are one transaction, so that it is started once. That of a test run is a test run.
 */
@ApplicationScoped
public class SubWorkflowExecutor implements ActivityExecutor<SubWorkflowSettings> {
  private final ExpressionLanguage language;
  private final ArgumentValues values;
  private final StartChild startChild;
  private final ChildRuns children;

  public SubWorkflowExecutor(
      ExpressionLanguage language,
      ArgumentValues values,
      StartChild startChild,
      ChildRuns children) {
    this.language = language;
    this.values = values;
    this.startChild = startChild;
    this.children = children;
  }

  @Override
  public ActivityOutcome execute(SubWorkflowSettings settings, ActivityContext context) {
    if (context.cancelled()) {
      throw new ExecutionInterrupted(context.task(), context.attempt());
    }
    try {
      return context
          .checkpoint()
          .map(ChildCheckpoint::read)
          .map(child -> follow(child, settings, context))
          .orElseGet(() -> begin(settings, context));
    } catch (RequestRefused refused) {
      return Failed.of(new ActivityFailure(refused.code(), refused.problem(), Cause.CONFIGURATION));
    }
  }

  private ActivityOutcome begin(SubWorkflowSettings settings, ActivityContext context) {
    SettingChecks checks = new SettingChecks(language);
    SequencedMap<String, Term> terms =
        new SubWorkflowRules(checks).check(settings, context.variableTypes());
    return checks.all().isEmpty()
        ? start(settings, values.of(terms, context), context)
        : Failed.of(ActivityFailure.configuration(checks.all().getFirst()));
  }

  private ActivityOutcome start(
      SubWorkflowSettings settings, Map<String, Object> parameters, ActivityContext context) {
    Origin parent = new Origin(context.run(), context.activity().id());
    RunId child =
        context.write(
            () -> {
              RunId started =
                  startChild.start(
                      new WorkflowName(settings.workflow()), parameters, parent, context.test());
              context.checkpoint(new ChildCheckpoint(started, false).written());
              return started;
            });
    context.info(Message.of("sub-workflow.started", settings.workflow(), child.toString()));
    return waitFor(child);
  }

  private ActivityOutcome follow(
      ChildCheckpoint known, SubWorkflowSettings settings, ActivityContext context) {
    Optional<WorkflowRun> child = children.find(known.run());
    if (child.isEmpty()) {
      return failed(SubWorkflowErrorCode.CHILD_REMOVED, known.run(), settings);
    }
    return known.failed()
        ? goOn(child.get(), settings, context)
        : result(child.get(), settings, context);
  }

  /** The task was resumed after its failure; a person may have resumed the child before. */
  private ActivityOutcome goOn(
      WorkflowRun child, SubWorkflowSettings settings, ActivityContext context) {
    return switch (child.state()) {
      case STOPPED -> begin(settings, context);
      case FAILED -> followAgain(child.id(), () -> children.resume(child.id()), context);
      case QUEUED, RUNNING, WAITING, PAUSED -> followAgain(child.id(), () -> {}, context);
      case FINISHED, FINISHED_WITH_WARNINGS -> result(child, settings, context);
    };
  }

  private static ActivityOutcome followAgain(
      RunId child, Runnable resumption, ActivityContext context) {
    context.write(
        () -> {
          resumption.run();
          context.checkpoint(new ChildCheckpoint(child, false).written());
          return child;
        });
    return waitFor(child);
  }

  private ActivityOutcome result(
      WorkflowRun child, SubWorkflowSettings settings, ActivityContext context) {
    return switch (child.state()) {
      case FINISHED -> completed(child, settings, context, Extent.WHOLE);
      case FINISHED_WITH_WARNINGS -> completed(child, settings, context, Extent.PART);
      case FAILED -> unsuccessful(SubWorkflowErrorCode.CHILD_FAILED, child, settings, context);
      case STOPPED -> unsuccessful(SubWorkflowErrorCode.CHILD_STOPPED, child, settings, context);
      case QUEUED, RUNNING, WAITING, PAUSED -> waitFor(child.id());
    };
  }

  private static ActivityOutcome completed(
      WorkflowRun child, SubWorkflowSettings settings, ActivityContext context, Extent extent) {
    Completed passedOn =
        context.passOn(Outlet.OUT, new ReturnedVariables(child).of(settings.returned()));
    return new Completed(passedOn.outputs(), passedOn.variables(), extent);
  }

  /**
   * A resume finds in the checkpoint that the failure has been reported: with it, or not at all.
   */
  private ActivityOutcome unsuccessful(
      SubWorkflowErrorCode code,
      WorkflowRun child,
      SubWorkflowSettings settings,
      ActivityContext context) {
    context.whenCompleted(
        () -> {
          children.lock(context.run());
          context.checkpoint(new ChildCheckpoint(child.id(), true).written());
        });
    return failed(code, child.id(), settings);
  }

  private static ActivityOutcome failed(
      SubWorkflowErrorCode code, RunId child, SubWorkflowSettings settings) {
    return Failed.of(ActivityFailure.request(code, settings.workflow(), child.toString()));
  }

  private static Suspended waitFor(RunId child) {
    return new Suspended(new Wait(new Awaited.ChildRun(child.value()), Optional.empty()));
  }
}
