package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.editor.DetectResponse;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Detection;
import dev.tributary.application.activity.externalapi.editor.DetectResponse.Received;
import dev.tributary.application.activity.externalapi.sample.MappedSample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.ShowRequest.ShownRequest;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.webapp.activity.externalapi.TestCallPage.ParameterField;
import dev.tributary.webapp.console.exchange.ExchangeText;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds the page of a call that is tried, or of its request. */
@ApplicationScoped
class TestCallPageBuilder {
  private final SampleLimits limits;
  private final PageFrame frame;
  private final DetectResponse detection;

  TestCallPageBuilder(SampleLimits limits, PageFrame frame, DetectResponse detection) {
    this.limits = limits;
    this.frame = frame;
    this.detection = detection;
  }

  TestCallPage asking(Attempt attempt, List<ParameterField> parameters) {
    return page(attempt, parameters, List.of());
  }

  TestCallPage refused(Attempt attempt, List<ParameterField> parameters, Message reason) {
    return page(attempt, parameters, List.of(problem(reason)));
  }

  TestCallPage done(Attempt attempt, List<ParameterField> parameters, TestCallResult tested) {
    return switch (tested) {
      case TestCallResult.Rejected(var problems) -> rejected(attempt, parameters, problems);
      case TestCallResult.NotSent(var reason) -> refused(attempt, parameters, reason);
      case TestCallResult.Sent(var call, long rows) ->
          page(attempt, parameters, List.of())
              .with(
                  request(call.request(), rows, frame.formats().duration(call.duration())),
                  Optional.of(result(call, attempt.settings())));
    };
  }

  TestCallPage previewed(Attempt attempt, List<ParameterField> parameters, ShownRequest shown) {
    return switch (shown) {
      case ShownRequest.Rejected(var problems) -> rejected(attempt, parameters, problems);
      case ShownRequest.NotMade(var reason) -> refused(attempt, parameters, reason);
      case ShownRequest.Made(var request, long rows) ->
          page(attempt, parameters, List.of()).with(request(request, rows, ""), Optional.empty());
    };
  }

  private TestCallPage rejected(
      Attempt attempt, List<ParameterField> parameters, List<Problem> problems) {
    return page(attempt, parameters, problems.stream().map(TestCallPageBuilder::problem).toList());
  }

  private TestCallPage page(
      Attempt attempt, List<ParameterField> parameters, List<TestCallPage.Problem> problems) {
    return new TestCallPage(
        attempt.workflow().name().value(),
        attempt.activity().id().value(),
        attempt.activity().label(),
        attempt.rows(),
        limits.rows(),
        parameters,
        problems,
        Optional.empty(),
        Optional.empty());
  }

  private static TestCallPage.Request request(RecordedRequest request, long rows, String duration) {
    return new TestCallPage.Request(
        request.method() + " " + request.url(),
        ExchangeText.headers(request.headers()),
        request.body().head(),
        rows,
        duration);
  }

  private TestCallPage.Result result(Tried<MappedSample> call, ExternalApiSettings settings) {
    Formats formats = frame.formats();
    return new TestCallPage.Result(
        call.response().map(response -> ExchangeText.head(formats, response)).orElse(""),
        call.response().map(response -> response.body().head()).orElse(""),
        call.failure(),
        call.result().map(sample -> mapped(sample, settings)),
        call.response().flatMap(response -> detected(call.request(), response)));
  }

  /** Empty when the response is no JSON, or more than the kept beginning of it. */
  private Optional<PagingPart> detected(RecordedRequest request, RecordedResponse response) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.value()));
    try {
      Detection found =
          detection.detect(
              new Received(request.url(), request.body().head(), headers, response.body().head()));
      return Optional.of(PagingPart.of(found.paging(), found.rows()));
    } catch (Refused _) {
      return Optional.empty();
    }
  }

  private static TestCallPage.Mapped mapped(MappedSample sample, ExternalApiSettings settings) {
    return new TestCallPage.Mapped(
        settings.outbound().includedColumns().stream().map(OutboundColumn::name).toList(),
        sample.rows(),
        sample.rowCount(),
        sample.rejects().stream()
            .map(
                reject ->
                    new TestCallPage.Reject(
                        reject.line(), reject.column(), reject.value(), reject.reason()))
            .toList(),
        sample.rejectCount(),
        sample.notes());
  }

  private static TestCallPage.Problem problem(Message reason) {
    return new TestCallPage.Problem(reason, "", reason.name());
  }

  private static TestCallPage.Problem problem(Problem problem) {
    return new TestCallPage.Problem(problem.message(), problem.place(), problem.code());
  }
}
