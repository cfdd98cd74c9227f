package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.CallsAhead.Part;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.Broken;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.NoPage;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.ReadExchange;
import dev.tributary.application.activity.externalapi.ConcurrentCallResult.RowsRead;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.mapping.BufferedRows;
import dev.tributary.application.activity.externalapi.mapping.ReadPage;
import dev.tributary.application.activity.externalapi.mapping.ReadPage.ReadResponse;
import dev.tributary.application.activity.externalapi.progress.CallPosition;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.GroupedWrites;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.RetryState;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Calls one part of a plan after the other, all pages of each, as long as there are some. */
final class CallThread implements Runnable {
  /** Characters of a page that wait in memory. */
  private static final int IN_MEMORY = 32 * 1024;

  private final CallSource source;
  private final Checkpoint begin;
  private final CallsAhead ahead;
  private final Calls calls;
  private final Admission admission;

  /** What all threads of an execution make their calls with. */
  record Calls(MakeCall calls, ReadPage pages, GroupedWrites writes, CancelSignal cancel) {}

  /** Whether the next part may be called, as far as its origin is concerned. */
  interface Admission {
    /** Calls the part that {@code call} begins, if it may; returns whether there may be others. */
    boolean admit(BooleanSupplier call);
  }

  /**
   * @param begin whose pause belongs to the first call; all spend of its budget
   */
  CallThread(
      CallSource source, Checkpoint begin, CallsAhead ahead, Calls calls, Admission admission) {
    this.source = source;
    this.begin = begin;
    this.ahead = ahead;
    this.calls = calls;
    this.admission = admission;
  }

  @Override
  public void run() {
    try {
      while (admission.admit(this::callNext)) {
        // The next part follows.
      }
    } finally {
      ahead.threadEnds();
    }
  }

  private boolean callNext() {
    Optional<Part> part = ahead.begin();
    part.ifPresent(this::call);
    return part.isPresent();
  }

  private void call(Part part) {
    CallPosition position = part.begin();
    ConcurrentCallResult page = call(position);
    while (ahead.add(part, page)) {
      position =
          page instanceof RowsRead(_, _, ReadResponse(More(var next), _, _), _)
              ? new CallPosition(position.part(), next, position.start())
              : position;
      page = call(position);
    }
  }

  private ConcurrentCallResult call(CallPosition position) {
    ConcurrentCall context =
        new ConcurrentCall(
            source.context(), calls.writes(), calls.cancel(), before(position), begin.spent());
    try {
      return switch (calls
          .calls()
          .make(() -> source.request(position), context, request -> reader(position, request))) {
        case Read<ConcurrentCallResult>(var page) -> page;
        case Ended<ConcurrentCallResult>(var outcome) ->
            new NoPage(position, outcome, context.pausedAt());
      };
    } catch (RuntimeException | Error thrown) {
      return new Broken(position, thrown);
    }
  }

  private ResponseReader<ConcurrentCallResult> reader(
      CallPosition position, PreparedRequest request) {
    return response -> {
      BufferedRows rows = new BufferedRows(IN_MEMORY);
      try {
        ReadResponse read =
            calls.pages().read(response, request, position.page(), source.target(position), rows);
        rows.end();
        return new RowsRead(
            position,
            rows,
            read,
            new ReadExchange(
                request.call(),
                response.response().status(),
                response.mask(),
                response.end().report()));
      } catch (RuntimeException | Error failed) {
        rows.close();
        throw failed;
      }
    };
  }

  private Optional<RetryState> before(CallPosition position) {
    return begin.position().isSame(position) && source.context().wakeUp().isPresent()
        ? begin.paused()
        : Optional.empty();
  }
}
