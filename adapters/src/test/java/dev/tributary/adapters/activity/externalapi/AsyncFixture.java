package dev.tributary.adapters.activity.externalapi;

import dev.tributary.adapters.activity.externalapi.json.JacksonBodyValues;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.application.activity.externalapi.AsyncCalls;
import dev.tributary.application.activity.externalapi.CreateJob;
import dev.tributary.application.activity.externalapi.FetchResult;
import dev.tributary.application.activity.externalapi.MakeCall;
import dev.tributary.application.activity.externalapi.PollJob;
import dev.tributary.application.activity.externalapi.asynchronous.DueJobs;
import dev.tributary.application.activity.externalapi.asynchronous.EndJobs;
import dev.tributary.application.activity.externalapi.asynchronous.EndPace;
import dev.tributary.application.activity.externalapi.asynchronous.EndRequests;
import dev.tributary.application.activity.externalapi.asynchronous.JobCalls;
import dev.tributary.application.activity.externalapi.asynchronous.JobLimits;
import dev.tributary.application.activity.externalapi.asynchronous.ReadJob;
import dev.tributary.application.activity.externalapi.asynchronous.RemoteJobs;
import dev.tributary.application.activity.externalapi.asynchronous.SendEnd;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The calls of jobs on real parts. */
final class AsyncFixture {
  private AsyncFixture() {}

  static AsyncCalls calls(
      MakeCall calls, PrepareRequest requests, RemoteJobs jobs, InstantSource clock) {
    JobCalls about = new JobCalls(requests);
    ReadJob replies = new ReadJob(new JacksonBodyValues(), new JobLimits(1_000));
    return new AsyncCalls(
        new CreateJob(calls, about, replies, jobs, clock),
        new PollJob(calls, about, replies, jobs, clock),
        new FetchResult(requests, about),
        jobs,
        clock);
  }

  /** Ends the jobs that are due. */
  static void endJobs(
      RemoteJobs jobs, Map<String, String> secrets, ExchangeConfig config, SendCall calls) {
    DueJobs due = new DueJobs(jobs, config);
    EndRequests requests =
        new EndRequests(
            (name, _) -> Optional.ofNullable(secrets.get(name.value())).map(Secret::new), config);
    EndJobs ends =
        new EndJobs(
            due,
            new SendEnd(due, requests, calls, Instant::now),
            new EndPace(Duration.ofDays(1), Duration.ofMinutes(1), Duration.ofHours(1)));
    while (ends.purgeSome() > 0) {
      // As the recurring task does.
    }
  }

  /** The statement that stores the task of a context in a state. */
  static String storedTask(FakeActivityContext context, String state) {
    return """
    insert into tributary.task (id, run_id, activity, place, state, attempt, deaths, variables,
      created_at)
    values (%d, '%s', '%s', 1, '%s', 1, 0, '{}', now())
    on conflict (id) do update set state = excluded.state
    """
        .formatted(context.task().value(), context.run(), context.activity().id().value(), state);
  }
}
