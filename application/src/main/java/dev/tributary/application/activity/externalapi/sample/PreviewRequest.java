package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.DryRunFailed;
import dev.tributary.application.activity.externalapi.personal.SendPersonalData;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRows;
import dev.tributary.application.activity.externalapi.request.InboundSet;
import dev.tributary.application.activity.externalapi.request.PlacedValue;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RequestNotPrepared;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.worktable.ScratchTables;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.RequestChange;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Problem.Severity;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.worktable.WorkTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the request that an activity would send now, with the first rows that would arrive. */
@ApplicationScoped
public class PreviewRequest {
  private final ScratchTables scratch;
  private final PreviewInputs inputs;
  private final Kinds kinds;
  private final PrepareRequest requests;
  private final SendPersonalData personal;

  public PreviewRequest(
      ScratchTables scratch,
      PreviewInputs inputs,
      Kinds kinds,
      PrepareRequest requests,
      SendPersonalData personal) {
    this.scratch = scratch;
    this.inputs = inputs;
    this.kinds = kinds;
    this.requests = requests;
    this.personal = personal;
  }

  /** The result of a preview. */
  sealed interface RequestPreview {}

  /**
   * A request to send; closing releases its body.
   *
   * @param rows that it is made of
   * @param personal columns that it holds
   * @param context with the variables of the request
   */
  record Ready(
      PreparedRequest request, long rows, List<SentColumn> personal, ActivityContext context)
      implements RequestPreview {}

  /** The settings cannot work. */
  record Rejected(List<Problem> problems) implements RequestPreview {}

  /** The request cannot be made. */
  record Impossible(Message reason) implements RequestPreview {}

  /** The request of the first page. */
  RequestPreview preview(TestCall.Attempt attempt) {
    return preview(attempt, new PageCursor(attempt.settings().pagination()).first(Instant.EPOCH));
  }

  RequestPreview preview(TestCall.Attempt attempt, PagePosition at) {
    try {
      return scratch.undone(() -> rendered(attempt, at));
    } catch (RequestNotPrepared refused) {
      return new Impossible(refused.failure().message());
    } catch (DryRunFailed failed) {
      return new Impossible(failed.failure().message());
    } catch (ExchangeFailed tooLarge) {
      return new Impossible(tooLarge.failure().message());
    } catch (Refused refused) {
      return new Impossible(refused.problem());
    }
  }

  private Optional<WorkTable> arriving(TestCall.Attempt attempt, ActivityContext context) {
    try {
      return InboundSet.of(attempt.settings(), context);
    } catch (RequestNotPrepared missing) {
      List<Activity> leftOut = inputs.leftOut(attempt);
      throw leftOut.isEmpty() ? missing : new RequestNotPrepared(beyond(leftOut));
    }
  }

  private static ActivityFailure beyond(List<Activity> leftOut) {
    return ActivityFailure.configuration(
        ExternalApiErrorCode.INPUT_BEYOND,
        leftOut.stream().map(step -> step.id().value()).collect(Collectors.joining(", ")));
  }

  private RequestPreview rendered(TestCall.Attempt attempt, PagePosition at) {
    ActivityContext context = inputs.of(attempt);
    List<Problem> errors = errors(place(attempt, context));
    if (!errors.isEmpty()) {
      return new Rejected(errors);
    }
    Optional<WorkTable> set =
        arriving(attempt, context)
            .map(rows -> personal.consented(attempt.settings(), rows, context));
    CallPart first = firstPart(attempt, set, at);
    return new Ready(
        requests.of(attempt.settings(), set.map(CallRows::of), context).request(first),
        first.rows().count(),
        personal.columns(attempt.settings(), set, context),
        context);
  }

  /** The first part of the plan, each of its pages with a key of its own. */
  private static CallPart firstPart(
      TestCall.Attempt attempt, Optional<WorkTable> set, PagePosition at) {
    RequestChange change = new PageCursor(attempt.settings().pagination()).request(at);
    CallPlan plan = attempt.settings().plan().plan();
    long rows = plan.rowsOf(1, set.map(WorkTable::rows).orElse(0L));
    CallPart part = CallPart.of(at.page(), new RowRange(1, rows)).with(PlacedValue.of(change));
    CallPart kept = change.keepParameters() ? part : part.withoutQuery();
    return change.url().map(kept::at).orElse(kept);
  }

  /** Columns are no part of a request: an author makes them of the first response. */
  private List<Problem> errors(ActivityPlace place) {
    return kinds.problems(place).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> !problem.code().equals(ExternalApiErrorCode.COLUMNS_MISSING.id()))
        .toList();
  }

  private static ActivityPlace place(TestCall.Attempt attempt, ActivityContext context) {
    return attempt
        .workflow()
        .place(
            attempt.activity(),
            context.inputs().stream()
                .map(
                    input ->
                        new Inbound(
                            input.from(), input.outlet(), input.table().map(WorkTable::structure)))
                .toList());
  }
}
