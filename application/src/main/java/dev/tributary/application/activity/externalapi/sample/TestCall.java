package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.externalapi.drift.DriftWarnings;
import dev.tributary.application.activity.externalapi.mapping.MapResponse;
import dev.tributary.application.activity.externalapi.mapping.MapResponse.Mapped;
import dev.tributary.application.activity.externalapi.mapping.ResponseReading;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Impossible;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Ready;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.UsableResponse;
import dev.tributary.application.exchange.chain.TryCall;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows an author what an External API activity does: it really sends one request, made of the
 * first rows that would arrive now, and maps the response. It keeps nothing but a line in the audit
 * trail.
 */
@ApplicationScoped
public class TestCall {
  private final PreviewRequest requests;
  private final TryCall calls;
  private final MapResponse responses;
  private final AuditTestCall audit;

  public TestCall(
      PreviewRequest requests, TryCall calls, MapResponse responses, AuditTestCall audit) {
    this.requests = requests;
    this.calls = calls;
    this.responses = responses;
    this.audit = audit;
  }

  /**
   * What is tried.
   *
   * @param workflow around the activity, as far as it exists; its transitions decide what arrives
   * @param activity with the settings to try, be they stored or not
   * @param variables that a start would set
   * @param rows that are sent, and mapped rows that are shown, at most
   */
  public record Attempt(
      WorkflowDefinition workflow, Activity activity, Variables variables, int rows) {
    public ExternalApiSettings settings() {
      return (ExternalApiSettings) activity.settings();
    }
  }

  /** The result of a test call. */
  public sealed interface TestCallResult {
    /** Nothing was sent: the settings cannot work. */
    record Rejected(List<Problem> problems) implements TestCallResult {
      public Rejected {
        problems = List.copyOf(problems);
      }
    }

    /** Nothing was sent: the request cannot be made. */
    record NotSent(Message reason) implements TestCallResult {}

    /**
     * The request was sent.
     *
     * @param rows that it was made of
     */
    record Sent(Tried<MappedSample> call, long rows) implements TestCallResult {}
  }

  public TestCallResult call(Attempt attempt) {
    return switch (requests.preview(attempt)) {
      case PreviewRequest.Rejected(var problems) -> new TestCallResult.Rejected(problems);
      case Impossible(var reason) -> new TestCallResult.NotSent(reason);
      case Ready ready -> send(ready, attempt);
    };
  }

  private TestCallResult send(Ready ready, Attempt attempt) {
    try (PreparedRequest request = ready.request()) {
      Call call = request.call();
      String url = call.mask().mask(call.url().withoutQuery());
      audit.sending(attempt.workflow().name(), attempt.activity().id(), url);
      return new TestCallResult.Sent(
          calls.once(call, response -> mapped(response, ready.zone(), attempt)), ready.rows());
    }
  }

  private MappedSample mapped(UsableResponse response, ZoneId zone, Attempt attempt)
      throws IOException {
    MappedSample sample = new MappedSample(attempt.rows(), response.mask());
    Mapped mapped =
        responses.map(
            response.response(),
            ResponseReading.rows(attempt.settings(), zone, response.mask()),
            sample);
    List<Message> drift =
        DriftWarnings.of(
            mapped.observed(),
            attempt.settings(),
            Optional.empty(),
            response.mask(),
            response.response().status());
    return sample.noting(Stream.concat(mapped.warnings().stream(), drift.stream()).toList());
  }
}
