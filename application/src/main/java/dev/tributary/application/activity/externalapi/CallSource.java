package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.mapping.ResponseTarget;
import dev.tributary.application.activity.externalapi.plan.PartRequests;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.activity.externalapi.progress.CallStep;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.PlacedValue;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.activity.externalapi.paging.RequestChange;
import dev.tributary.domain.activity.externalapi.plan.CallPlan;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.worktable.WorkTable;
import java.time.Instant;
import java.util.Optional;

/**
 * What the calls of an execution are made from.
 *
 * @param set whose rows they are made of; empty when none arrived and none is needed
 * @param requests by windows of time
 * @param concurrency calls at the same time
 * @param result of a job that the calls fetch; empty when the calls are the activity's own
 */
record CallSource(
    ResponseTarget target,
    Optional<WorkTable> set,
    PartRequests requests,
    int concurrency,
    Optional<JobResult> result) {
  /** The activity's own calls. */
  CallSource(
      ResponseTarget target, Optional<WorkTable> set, PartRequests requests, int concurrency) {
    this(target, set, requests, concurrency, Optional.empty());
  }

  /**
   * Where the result of a job is.
   *
   * @param calls the number of the call before those that fetch it
   * @param address empty when the settings name it
   * @param signature what of the address is not shown
   * @param personal whether the request that created the job holds personal data
   */
  record JobResult(
      long calls, Optional<EndpointUrl> address, Optional<Secret> signature, boolean personal) {
    /** A request that fetches it, as its records may show it. */
    private PreparedRequest hiding(PreparedRequest request) {
      return signature.map(request::hiding).orElse(request).personal(personal);
    }
  }

  ExternalApiSettings settings() {
    return target.settings();
  }

  ActivityContext context() {
    return target.context();
  }

  /** Whether rows could have arrived and none did. */
  boolean withoutRows() {
    return set.isPresent() && rows() == 0;
  }

  /** How many calls the plan has in all windows of time, pages not counted. */
  long parts() {
    return inWindow() * requests.windows();
  }

  private long inWindow() {
    return plan().parts(rows());
  }

  long rows() {
    return set.map(WorkTable::rows).orElse(0L);
  }

  /**
   * Whether a call is made before the one before it is committed. A call that must not be repeated
   * is committed before the next one is sent.
   */
  boolean concurrent() {
    boolean several = settings().plan().divided() || (requests.windows() > 1 && concurrency > 1);
    return several && settings().execution().repeatable();
  }

  /** The call that is due at a checkpoint. */
  CallStep step(Checkpoint reached, Instant now) {
    long part = reached.position().part();
    return new CallStep(
        reached, part < parts() ? Optional.of(firstPage(part + 1, now)) : Optional.empty());
  }

  CallPosition firstPage(long part, Instant now) {
    return CallPosition.first(part, cursor().first(now));
  }

  /** The request that creates a job, to be closed. */
  PreparedRequest creation(long number) {
    return requests.ofWindow(0).request(CallPart.of(number, range(1)));
  }

  /** The request of a call, to be closed. A kept page would give the expired token again. */
  PreparedRequest request(CallPosition position) {
    RequestChange change = cursor().request(position.page());
    long before = result.map(JobResult::calls).orElse(0L);
    CallPart part =
        CallPart.of(before + position.call(parts()), range(position.part()))
            .with(PlacedValue.of(change));
    CallPart kept = change.keepParameters() ? part : part.withoutQuery();
    PreparedRequest request =
        window(position)
            .request(
                change
                    .url()
                    .or(() -> result.flatMap(JobResult::address))
                    .map(kept::at)
                    .orElse(kept));
    return result
        .map(job -> job.hiding(request))
        .orElse(request)
        .refreshing(position.page().restarts().count() > 0);
  }

  /** What becomes of the response to a call, with the event variables of its request. */
  ResponseTarget target(CallPosition position) {
    return target.in(window(position).context());
  }

  private CallRequests window(CallPosition position) {
    return requests.ofWindow((position.part() - 1) / inWindow());
  }

  /** The same rows in each window. */
  private RowRange range(long part) {
    long own = (part - 1) % inWindow() + 1;
    return new RowRange(plan().firstRow(own, rows()), plan().rowsOf(own, rows()));
  }

  private CallPlan plan() {
    return settings().plan().plan();
  }

  private PageCursor cursor() {
    return new PageCursor(settings().pagination());
  }
}
