package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.asynchronous.JobCalls;
import dev.tributary.application.activity.externalapi.asynchronous.JobResponse;
import dev.tributary.application.activity.externalapi.asynchronous.ReadJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.JobProgress;
import dev.tributary.application.activity.externalapi.progress.RemoteJob;
import dev.tributary.application.activity.externalapi.progress.TaskCall;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes the call that creates a job. The end of its exchange, the job as a checkpoint and what ends
 * it are one commit; a repeat before it sends the same request with the same key.
 */
@ApplicationScoped
public class CreateJob {
  private final MakeCall calls;
  private final JobCalls requests;
  private final ReadJob jobResponses;
  private final RemoteJobs jobs;
  private final InstantSource clock;

  public CreateJob(
      MakeCall calls,
      JobCalls requests,
      ReadJob jobResponses,
      RemoteJobs jobs,
      InstantSource clock) {
    this.calls = calls;
    this.requests = requests;
    this.jobResponses = jobResponses;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The call and the time of the first poll. */
  private record Created(Call call, int status, Instant next) {}

  /** Waits for the first poll, unless the call failed or waits itself. */
  CallResult<Checkpoint> create(CallSource source, Checkpoint reached) {
    long number = reached.nextCall();
    TaskCall task = new TaskCall(source.context(), reached);
    CallResult<Created> created =
        calls.make(
            () -> source.creation(number),
            task,
            request ->
                response ->
                    new Created(
                        request.call(),
                        response.response().status(),
                        created(response, request, number, source, reached)));
    return new Ended<>(
        switch (created) {
          case Ended<Created>(var outcome) -> outcome;
          case Read<Created>(Created(var call, var status, var next)) ->
              calls.suspend(call, status, task, next);
        });
  }

  private Instant created(
      UsableResponse response,
      PreparedRequest request,
      long number,
      CallSource source,
      Checkpoint reached)
      throws IOException {
    AsyncSettings async = source.settings().async();
    Instant now = clock.instant();
    JobResponse jobResponse = jobResponses.read(response);
    RemoteJob job =
        new RemoteJob(
            number,
            jobResponse.id(async.job()),
            address(async.poll().address(), jobResponse, request.call().url()),
            now,
            0,
            false,
            request.call().policy().personal());
    source.context().info(Message.of("externalapi.jobCreated", jobResponse.shown(job.id())));
    store(job, source, reached, response.end().report());
    return async.poll().policy().next(0, jobResponse.asked(now), now, now);
  }

  /** Empty when the settings name it. Credentials never go to another origin. */
  private static String address(JobAddress address, JobResponse jobResponse, EndpointUrl from) {
    if (address.written()) {
      return "";
    }
    EndpointUrl target = jobResponse.address(address.place(), from);
    if (!target.origin().equals(from.origin())) {
      throw jobResponse.unusable(
          ExternalApiErrorCode.JOB_OTHER_ORIGIN, target.origin(), from.origin());
    }
    return target.toString();
  }

  private void store(RemoteJob job, CallSource source, Checkpoint reached, Runnable end) {
    ActivityContext context = source.context();
    Checkpoint next = reached.at(new JobProgress(job.number(), Optional.of(job)));
    Runnable ending = source.settings().async().end().isSet() ? begin(job, source) : () -> {};
    context.write(
        () -> {
          end.run();
          context.checkpoint(next.text());
          ending.run();
          return next;
        });
  }

  private Runnable begin(RemoteJob job, CallSource source) {
    var ending = requests.ending(job, source.settings(), requests.context(job, source.context()));
    return () -> jobs.begin(ending);
  }
}
