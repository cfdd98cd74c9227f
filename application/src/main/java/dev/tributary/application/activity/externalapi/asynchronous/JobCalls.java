package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.progress.RemoteJob;
import dev.tributary.application.activity.externalapi.request.CallPart;
import dev.tributary.application.activity.externalapi.request.CallRequests;
import dev.tributary.application.activity.externalapi.request.PrepareRequest;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.request.RowRange;
import dev.tributary.application.activity.externalapi.request.VariableContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.AsyncSettings;
import dev.tributary.domain.activity.externalapi.asynchronous.EndRequest;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.value.Variables.Variable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Makes the requests about a job. They have account and headers of the execution, but neither its
 * query parameters nor its body.
 */
@ApplicationScoped
public class JobCalls {
  private final PrepareRequest requests;

  public JobCalls(PrepareRequest requests) {
    this.requests = requests;
  }

  /** The context in whose expressions the id of the job is an event variable. */
  public ActivityContext context(RemoteJob job, ActivityContext context) {
    return new VariableContext(
        context, context.variables().with(AsyncSettings.VARIABLE, Variable.text(job.id())));
  }

  /**
   * The request of a poll, to be closed.
   *
   * @param context that knows the id of the job
   */
  public PreparedRequest poll(
      long number, RemoteJob job, ExternalApiSettings settings, ActivityContext context) {
    return request(HttpMethod.GET, "", number, job, settings, context);
  }

  /** What ends the job. */
  public JobEnding ending(RemoteJob job, ExternalApiSettings settings, ActivityContext context) {
    AsyncSettings async = settings.async();
    return new JobEnding(
        new CallKey(context.run(), context.task(), context.activity().id(), job.number()),
        end(async.end().abort(), job, settings, context),
        end(async.end().delete(), job, settings, context),
        async.end().when());
  }

  private Optional<EndCall> end(
      EndRequest end, RemoteJob job, ExternalApiSettings settings, ActivityContext context) {
    if (!end.isSet()) {
      return Optional.empty();
    }
    HttpMethod method = end.method().http();
    try (PreparedRequest request =
        request(method, end.url(), job.number(), job, settings, context)) {
      return Optional.of(
          new EndCall(
              method,
              request.call().url().toString(),
              requests.of(settings, Optional.empty(), context).headers(),
              settings.execution().account(),
              job.personal()));
    }
  }

  /**
   * @param url blank for the address where the job is polled
   */
  private PreparedRequest request(
      HttpMethod method,
      String url,
      long number,
      RemoteJob job,
      ExternalApiSettings settings,
      ActivityContext context) {
    boolean given = url.isBlank() && !job.address().isEmpty();
    String written = url.isBlank() ? settings.async().poll().address().url() : url;
    CallRequests all =
        requests.of(
            at(method, written, settings).withResponse(ResponseSettings.DEFAULT),
            Optional.empty(),
            context);
    CallPart part = CallPart.of(number, RowRange.NONE);
    PreparedRequest request = all.request(given ? part.at(EndpointUrl.of(job.address())) : part);
    return request.personal(job.personal());
  }

  /** The settings of a request without the query and the body of the execution. */
  public static ExternalApiSettings at(
      HttpMethod method, String url, ExternalApiSettings settings) {
    CallSettings call = settings.execution();
    return settings.withExecution(
        new CallSettings(
            method,
            url,
            List.of(),
            call.headers(),
            BodySettings.of(HttpMethod.GET),
            call.idempotencyKey(),
            call.safeToRepeat(),
            call.retry(),
            call.account()));
  }
}
