package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.MappedSample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.activity.externalapi.TestCallPage.ParameterField;
import dev.tributary.webapp.console.exchange.ExchangeText;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Builds the page of a tried call. */
@ApplicationScoped
class TestCallPageBuilder {
  private final SampleLimits limits;
  private final PageFrame frame;

  TestCallPageBuilder(SampleLimits limits, PageFrame frame) {
    this.limits = limits;
    this.frame = frame;
  }

  TestCallPage asking(Attempt attempt, List<ParameterField> parameters) {
    return page(attempt, parameters, List.of(), Optional.empty());
  }

  TestCallPage refused(Attempt attempt, List<ParameterField> parameters, Message reason) {
    return page(attempt, parameters, List.of(problem(reason)), Optional.empty());
  }

  TestCallPage done(Attempt attempt, List<ParameterField> parameters, TestCallResult tested) {
    return switch (tested) {
      case TestCallResult.Rejected(var problems) ->
          page(
              attempt,
              parameters,
              problems.stream().map(TestCallPageBuilder::problem).toList(),
              Optional.empty());
      case TestCallResult.NotSent(var reason) -> refused(attempt, parameters, reason);
      case TestCallResult.Sent sent ->
          page(attempt, parameters, List.of(), Optional.of(result(sent, attempt.settings())));
    };
  }

  private TestCallPage page(
      Attempt attempt,
      List<ParameterField> parameters,
      List<TestCallPage.Problem> problems,
      Optional<TestCallPage.Result> result) {
    return new TestCallPage(
        attempt.workflow().name().value(),
        attempt.activity().id().value(),
        attempt.activity().label(),
        attempt.rows(),
        limits.rows(),
        parameters,
        problems,
        result);
  }

  private TestCallPage.Result result(TestCallResult.Sent sent, ExternalApiSettings settings) {
    Formats formats = frame.formats();
    Tried<MappedSample> call = sent.call();
    return new TestCallPage.Result(
        call.request().method() + " " + call.request().url(),
        ExchangeText.headers(call.request().headers()),
        call.request().body().head(),
        call.response().map(response -> ExchangeText.head(formats, response)).orElse(""),
        call.response().map(response -> response.body().head()).orElse(""),
        formats.duration(call.duration()),
        sent.rows(),
        call.failure(),
        call.result().map(sample -> mapped(sample, settings)));
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
