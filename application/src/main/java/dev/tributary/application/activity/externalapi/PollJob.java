package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.MakeCall.CallResult;
import dev.tributary.application.activity.externalapi.MakeCall.Ended;
import dev.tributary.application.activity.externalapi.MakeCall.Read;
import dev.tributary.application.activity.externalapi.asynchronous.JobCalls;
import dev.tributary.application.activity.externalapi.asynchronous.JobResponse;
import dev.tributary.application.activity.externalapi.asynchronous.ReadJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.asynchronous.SignedAddress;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.JobProgress;
import dev.tributary.application.activity.externalapi.progress.RemoteJob;
import dev.tributary.application.activity.externalapi.progress.TaskCall;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.JobAddress;
import dev.tributary.domain.activity.externalapi.asynchronous.JobStates;
import dev.tributary.domain.activity.externalapi.asynchronous.PollPolicy;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.problem.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Polls a job once. What a poll finds is one commit with the end of its exchange. */
@ApplicationScoped
public class PollJob {
  private final MakeCall calls;
  private final JobCalls requests;
  private final ReadJob jobResponses;
  private final RemoteJobs jobs;
  private final InstantSource clock;

  public PollJob(
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

  /**
   * The result can be fetched.
   *
   * @param result its address, when the response gives it
   */
  record Completed(Checkpoint reached, RemoteJob job, Call poll, Optional<EndpointUrl> result) {}

  /** What a poll has found; committed. */
  private sealed interface Found {}

  private record Running(Call call, int status, Instant next) implements Found {}

  private record Failure(Call call, UnusableResponse why) implements Found {}

  private record Success(Completed completed) implements Found {}

  /** The completed job; ended when it goes on or has failed, or the call failed. */
  CallResult<Completed> poll(CallSource source, Checkpoint reached, RemoteJob job) {
    ActivityContext context = requests.context(job, source.context());
    long number = reached.nextCall();
    TaskCall task = new TaskCall(source.context(), reached);
    CallResult<Found> found =
        calls.make(
            () -> requests.poll(number, job, source.settings(), context),
            task,
            request ->
                response -> found(response, request, new Poll(number, source, reached, job)));
    return switch (found) {
      case Ended<Found>(var outcome) -> new Ended<>(outcome);
      case Read<Found>(Running(var call, var status, var next)) ->
          new Ended<>(calls.suspend(call, status, task, next));
      case Read<Found>(Failure(var call, var why)) ->
          calls.checked(
              call,
              () -> {
                throw why;
              });
      case Read<Found>(Success(var completed)) -> new Read<>(completed);
    };
  }

  /** A poll that is under way. */
  private record Poll(long number, CallSource source, Checkpoint reached, RemoteJob job) {
    AsyncSettings async() {
      return source.settings().async();
    }

    Checkpoint with(Optional<RemoteJob> after) {
      return reached.at(new JobProgress(number, after));
    }
  }

  private Found found(UsableResponse response, PreparedRequest request, Poll poll)
      throws IOException {
    JobStates states = poll.async().poll().states();
    JobResponse jobResponse =
        states.byStatus() && poll.async().result().place().at().isBlank()
            ? jobResponses.head(response)
            : jobResponses.read(response);
    Call call = request.call();
    return switch (jobResponse.state(states)) {
      case RUNNING -> running(jobResponse, call, poll, response);
      case COMPLETED -> completed(jobResponse, call, poll, response);
      case FAILED -> {
        store(poll, Optional.empty(), response, () -> jobs.completed(created(poll)));
        yield new Failure(call, jobResponse.failed(states));
      }
      case UNKNOWN -> throw new IllegalStateException("a state that was refused");
    };
  }

  private Found running(JobResponse jobResponse, Call call, Poll poll, UsableResponse response) {
    PollPolicy policy = poll.async().poll().policy();
    Instant now = clock.instant();
    RemoteJob job = poll.job();
    if (policy.expired(job.since(), now)) {
      store(poll, Optional.empty(), response, () -> {});
      return new Failure(
          call,
          jobResponse.unusable(
              ExternalApiErrorCode.JOB_TIMEOUT,
              policy.timeout().toSeconds(),
              jobResponse.shown(job.id())));
    }
    store(poll, Optional.of(job.polled()), response, () -> {});
    return new Running(
        call,
        response.response().status(),
        policy.next(job.polls() + 1, jobResponse.asked(now), job.since(), now));
  }

  private Found completed(JobResponse jobResponse, Call call, Poll poll, UsableResponse response) {
    RemoteJob job = poll.job().withResult();
    Optional<EndpointUrl> result = address(poll, jobResponse, call);
    result
        .flatMap(target -> SignedAddress.secret(target, call.url()))
        .ifPresent(response.end()::hide);
    store(poll, Optional.of(job), response, () -> jobs.completed(created(poll)));
    if (!poll.job().completed()) {
      poll.source()
          .context()
          .info(Message.of("externalapi.jobCompleted", jobResponse.shown(job.id()), job.polls()));
    }
    return new Success(new Completed(poll.with(Optional.of(job)), job, call, result));
  }

  /** Empty when the settings name it; the address of the poll when they do not. */
  private static Optional<EndpointUrl> address(Poll poll, JobResponse jobResponse, Call call) {
    JobAddress result = poll.async().result();
    if (result.written()) {
      return Optional.empty();
    }
    return Optional.of(
        result.place().isSet() ? jobResponse.address(result.place(), call.url()) : call.url());
  }

  private static CallKey created(Poll poll) {
    ActivityContext context = poll.source().context();
    return new CallKey(context.run(), context.task(), context.activity().id(), poll.job().number());
  }

  private static void store(
      Poll poll, Optional<RemoteJob> after, UsableResponse response, Runnable alongside) {
    ActivityContext context = poll.source().context();
    Checkpoint next = poll.with(after);
    Runnable end = response.end().report();
    context.write(
        () -> {
          end.run();
          context.checkpoint(next.text());
          alongside.run();
          return next;
        });
  }
}
