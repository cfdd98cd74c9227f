package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.ExecutionInterrupted;
import dev.tributary.application.activity.TaskCancellation;
import dev.tributary.application.activity.externalapi.CallThread.Admission;
import dev.tributary.application.activity.externalapi.CallThread.Calls;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.mapping.ReadPage;
import dev.tributary.application.activity.externalapi.plan.CallThreads;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.GroupedWrites;
import dev.tributary.application.exchange.OriginPermits;
import dev.tributary.application.exchange.OriginPermits.Busy;
import dev.tributary.application.exchange.OriginPermits.Cancelled;
import dev.tributary.application.exchange.OriginPermits.Permit;
import dev.tributary.application.exchange.OriginPermits.TooLate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * Makes the calls of a plan beside each other and commits their pages in the order of the rows, so
 * that a checkpoint is one position: a repeat makes the calls after it, of which those that were
 * under way are sent a second time.
 */
@ApplicationScoped
public class ConcurrentCalls {
  /** Parts that are called or wait to be committed, for each call at a time. */
  private static final int AHEAD = 4;

  private final MakeCall calls;
  private final ReadPage pages;
  private final LoadResponse responses;
  private final CallThreads threads;
  private final OriginPermits permits;

  public ConcurrentCalls(
      MakeCall calls,
      ReadPage pages,
      LoadResponse responses,
      CallThreads threads,
      OriginPermits permits) {
    this.calls = calls;
    this.pages = pages;
    this.responses = responses;
    this.threads = threads;
    this.permits = permits;
  }

  /**
   * The complete checkpoint, that from which the pages of a call begin again, or why there is none.
   *
   * @param clock of the first pages
   */
  CallResult<Checkpoint> make(CallSource source, Checkpoint begin, InstantSource clock) {
    int most = source.concurrency();
    CallsAhead ahead =
        new CallsAhead(
            begin.position(),
            source.parts(),
            most * AHEAD,
            part -> source.firstPage(part, clock.instant()));
    ClosingSignal cancel = new ClosingSignal(TaskCancellation.of(source.context()));
    CommitPages commits = new CommitPages(source, ahead, calls, responses, clock);
    Calls shared = new Calls(calls, pages, new GroupedWrites(source.context()), cancel);
    try {
      start(new CallThread(source, begin, ahead, shared, BooleanSupplier::getAsBoolean), ahead);
      Admission byPermit = admission(source, ahead, cancel);
      for (int i = 1; i < Math.min(most, source.parts()); i++) {
        start(new CallThread(source, begin, ahead, shared, byPermit), ahead);
      }
      return committed(source, begin, commits);
    } finally {
      ahead.close();
      cancel.cancel();
      commits.leave(ahead.left());
    }
  }

  private void start(CallThread thread, CallsAhead ahead) {
    ahead.threadBegins();
    threads.start(thread);
  }

  private static CallResult<Checkpoint> committed(
      CallSource source, Checkpoint begin, CommitPages commits) {
    ActivityContext context = source.context();
    Checkpoint reached = begin;
    while (!reached.complete() && !commits.restarted()) {
      if (context.cancelled()) {
        throw new ExecutionInterrupted(context.task(), context.attempt());
      }
      switch (commits.next(reached)) {
        case Read<Checkpoint>(var checkpoint) -> reached = checkpoint;
        case Ended<Checkpoint> ended -> {
          return ended;
        }
      }
    }
    return new Read<>(reached);
  }

  /**
   * The first thread has the permit of the execution; each further one takes one for each part. Its
   * wait has no part yet and no limit of its own: a budget that ends then ends the calls of the
   * first thread, and with them {@code cancel}.
   */
  private Admission admission(CallSource source, CallsAhead ahead, ClosingSignal cancel) {
    String origin = source.settings().execution().origin();
    return call ->
        switch (permits.admit(origin, cancel)) {
          case Permit permit -> {
            try (permit) {
              yield call.getAsBoolean();
            }
          }
          case Busy(var time) -> ahead.pause(time);
          case Cancelled _, TooLate _ -> false;
        };
  }
}
