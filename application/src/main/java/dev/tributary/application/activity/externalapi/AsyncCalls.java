package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.JobProgress;
import dev.tributary.application.activity.externalapi.progress.RemoteJob;
import dev.tributary.domain.activity.externalapi.paging.PageCursor;
import dev.tributary.domain.exchange.CallKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the calls of a job: one that creates it, polls with waits of the task between them, and
 * those that fetch its result. The job is a checkpoint before it is polled, so that a repeat goes
 * on with it.
 */
@ApplicationScoped
public class AsyncCalls {
  private final CreateJob creation;
  private final PollJob polls;
  private final FetchResult results;
  private final RemoteJobs jobs;
  private final InstantSource clock;

  public AsyncCalls(
      CreateJob creation,
      PollJob polls,
      FetchResult results,
      RemoteJobs jobs,
      InstantSource clock) {
    this.creation = creation;
    this.polls = polls;
    this.results = results;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Fetches the pages of a result from a checkpoint on. */
  @FunctionalInterface
  interface Pages {
    CallResult<Checkpoint> fetch(CallSource source, Checkpoint from);
  }

  /** The complete checkpoint, or why there is none: the job goes on, or a call failed. */
  CallResult<Checkpoint> make(CallSource source, Checkpoint begin, Pages pages) {
    Checkpoint reached = withJobInUse(source, begin);
    Optional<RemoteJob> job = reached.job().flatMap(JobProgress::current);
    if (job.isEmpty()) {
      return creation.create(source, reached);
    }
    return switch (polls.poll(source, reached, job.get())) {
      case Ended<PollJob.Completed>(var outcome) -> new Ended<>(outcome);
      case Read<PollJob.Completed>(var completed) ->
          pages.fetch(results.of(source, completed), completed.reached());
    };
  }

  /** A job whose task had failed may have been ended before the task is resumed. */
  private Checkpoint withJobInUse(CallSource source, Checkpoint begin) {
    ActivityContext context = source.context();
    Optional<RemoteJob> job = begin.job().flatMap(JobProgress::current);
    boolean mayBeGone =
        context.wakeUp().isEmpty() && job.isPresent() && source.settings().async().end().isSet();
    if (!mayBeGone) {
      return begin;
    }
    CallKey created =
        new CallKey(context.run(), context.task(), context.activity().id(), job.get().number());
    if (context.write(() -> jobs.inUse(created))) {
      return begin;
    }
    return begin.anew(
        new JobProgress(begin.nextCall() - 1, Optional.empty()),
        new PageCursor(source.settings().pagination()).first(clock.instant()));
  }
}
