package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.application.activity.externalapi.AdmitExecution.AdmissionRequest;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.mapping.ResponseTarget;
import dev.tributary.application.activity.externalapi.plan.PlanCalls;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.TaskCall;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Makes the calls of an activity, one after the other, each from the checkpoint that the one before
 * has reached. A repeat goes on from the last checkpoint and sends the same bytes with the same
 * key; it sends nothing when all responses were completely written before.
 */
@ApplicationScoped
public class ExternalApiExecutor implements ActivityExecutor<ExternalApiSettings> {
  private final PlanCalls plans;
  private final PrepareRequest requests;
  private final MakeCalls calls;
  private final FinishExecution ending;
  private final AdmitExecution admission;

  public ExternalApiExecutor(
      PlanCalls plans,
      PrepareRequest requests,
      MakeCalls calls,
      FinishExecution ending,
      AdmitExecution admission) {
    this.plans = plans;
    this.requests = requests;
    this.calls = calls;
    this.ending = ending;
    this.admission = admission;
  }

  @Override
  public ActivityOutcome execute(ExternalApiSettings settings, ActivityContext context) {
    return context.test().flatMap(test -> test.stubbed(context.activity().id())).isPresent()
        ? executed(settings.withStubbedResponse(), context)
        : executed(settings, context);
  }

  /** A person who resumes a failed activity grants its whole budget, whatever it had failed of. */
  @Override
  public String resumed(String checkpoint) {
    return Checkpoint.unspent(checkpoint);
  }

  private ActivityOutcome executed(ExternalApiSettings settings, ActivityContext context) {
    try {
      Optional<WorkTable> arriving = InboundSet.of(settings, context);
      ResponseTarget target =
          new ResponseTarget(settings, requests.carried(settings, arriving), context);
      Checkpoint reached =
          Checkpoint.of(context, target.rows(), target.rejects())
              .orElseGet(() -> plans.start(settings, arriving, context));
      ResponseTarget since = target.in(plans.context(settings, reached, context));
      return reached.complete()
          ? ending.finish(reached, settings, since.context())
          : begin(since, arriving, reached);
    } catch (RequestNotPrepared refused) {
      return new Failed(refused.failure(), Variables.NONE);
    }
  }

  private ActivityOutcome begin(
      ResponseTarget target, Optional<WorkTable> arriving, Checkpoint reached) {
    ActivityContext context = target.context();
    Optional<ActivityFailure> refused = ending.refused(target.settings(), context);
    if (refused.isPresent()) {
      return Failed.of(refused.get());
    }
    ExternalApiSettings settings = target.settings();
    return admission.admit(
        new AdmissionRequest(
            context,
            settings.execution().origin(),
            settings.execution().retry().total(),
            reached.spent(),
            new TaskCall(context, reached).paused()),
        () -> admitted(target, arriving, reached));
  }

  private ActivityOutcome admitted(
      ResponseTarget target, Optional<WorkTable> arriving, Checkpoint reached) {
    ExternalApiSettings settings = target.settings();
    ActivityContext context = target.context();
    Optional<CallRows> set = arriving.map(all -> plans.rows(settings, all, reached, context));
    CallSource source =
        new CallSource(
            target,
            set.map(CallRows::table),
            plans.requests(settings, reached, context, each -> requests.of(settings, set, each)),
            plans.concurrency(settings));
    return source.withoutRows() ? withoutRows(source, reached) : calls(source, reached);
  }

  /** A divided plan has no call for no row. */
  private ActivityOutcome withoutRows(CallSource source, Checkpoint reached) {
    return switch (source.settings().inbound().whenEmpty()) {
      case CALL -> source.parts() > 0 ? calls(source, reached) : skipped(source, reached);
      case SKIP -> skipped(source, reached);
      case FAIL ->
          new Failed(ActivityFailure.request(ExternalApiErrorCode.EMPTY_INPUT), Variables.NONE);
    };
  }

  private ActivityOutcome skipped(CallSource source, Checkpoint reached) {
    source.context().info(Message.of("externalapi.skipped"));
    return finish(source, calls.withoutCall(source, reached));
  }

  private ActivityOutcome calls(CallSource source, Checkpoint begin) {
    if (source.settings().plan().divided()) {
      source.context().info(Message.of("externalapi.planned", source.parts(), source.rows()));
    }
    return switch (calls.make(source, begin)) {
      case Read<Checkpoint>(var complete) -> finish(source, complete);
      case Ended<Checkpoint>(var outcome) -> outcome;
    };
  }

  private ActivityOutcome finish(CallSource source, Checkpoint reached) {
    return ending.finish(reached, source.settings(), source.context());
  }
}
