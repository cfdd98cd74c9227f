package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.CallSource.JobResult;
import dev.tributary.application.activity.externalapi.PollJob.Completed;
import dev.tributary.application.activity.externalapi.asynchronous.JobCalls;
import dev.tributary.application.activity.externalapi.asynchronous.SignedAddress;
import dev.tributary.application.activity.externalapi.mapping.ResponseTarget;
import dev.tributary.application.activity.externalapi.plan.PartRequests;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Makes the calls that fetch the result of a job, whose pages are those of the activity. */
@ApplicationScoped
public class FetchResult {
  private final PrepareRequest requests;
  private final JobCalls jobs;

  public FetchResult(PrepareRequest requests, JobCalls jobs) {
    this.requests = requests;
    this.jobs = jobs;
  }

  /** The calls of a result in place of those of the activity. */
  CallSource of(CallSource source, Completed completed) {
    ActivityContext context = jobs.context(completed.job(), source.context());
    String written = source.settings().async().result().url();
    ExternalApiSettings settings = JobCalls.at(HttpMethod.GET, written, source.settings());
    ExternalApiSettings signedIn =
        completed.result().map(target -> sameOrigin(target, completed)).orElse(own(source, written))
            ? settings
            : settings.withExecution(anonymous(settings.execution()));
    return new CallSource(
        new ResponseTarget(signedIn, source.target().carried(), context),
        Optional.empty(),
        PartRequests.of(requests.of(signedIn, Optional.empty(), context)),
        source.concurrency(),
        Optional.of(
            new JobResult(
                completed.reached().job().orElseThrow().calls(),
                completed.result(),
                completed
                    .result()
                    .flatMap(target -> SignedAddress.secret(target, completed.poll().url())),
                completed.job().personal())));
  }

  private static boolean sameOrigin(EndpointUrl target, Completed completed) {
    return target.origin().equals(completed.poll().url().origin());
  }

  private static boolean own(CallSource source, String written) {
    return CallSettings.origin(written).equals(source.settings().execution().origin());
  }

  /** Credentials never go to another origin. */
  private static CallSettings anonymous(CallSettings call) {
    return new CallSettings(
        call.method(),
        call.url(),
        List.of(),
        List.of(),
        call.body(),
        call.idempotencyKey(),
        call.safeToRepeat(),
        call.retry(),
        Optional.empty());
  }
}
