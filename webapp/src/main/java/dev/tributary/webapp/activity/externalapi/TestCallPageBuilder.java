package dev.tributary.webapp.activity.externalapi;

import dev.tributary.application.activity.externalapi.sample.MappedSample;
import dev.tributary.application.activity.externalapi.sample.SampleLimits;
import dev.tributary.application.activity.externalapi.sample.ShowRequest.ShownRequest;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.activity.externalapi.sample.TestCall.Most;
import dev.tributary.application.activity.externalapi.sample.TestCall.Pages;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.activity.externalapi.personal.PersonalRules;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.activity.externalapi.TestCallForm.Filled;
import dev.tributary.webapp.console.exchange.ExchangeText;
import dev.tributary.webapp.console.layout.Formats;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Builds the page of a call that is tried, or of its request. */
@ApplicationScoped
class TestCallPageBuilder {
  private final SampleLimits limits;
  private final PageFrame frame;
  private final DetectedSettings detected;
  private final Pinning pinning;

  TestCallPageBuilder(
      SampleLimits limits, PageFrame frame, DetectedSettings detected, Pinning pinning) {
    this.limits = limits;
    this.frame = frame;
    this.detected = detected;
    this.pinning = pinning;
  }

  TestCallPage asking(Filled filled) {
    return page(filled, List.of());
  }

  TestCallPage refused(Filled filled, Message reason) {
    return page(filled, List.of(problem(reason)));
  }

  TestCallPage done(Filled filled, TestCallResult tested) {
    return switch (tested) {
      case TestCallResult.Rejected(var problems) -> rejected(filled, problems);
      case TestCallResult.NotSent(var reason) -> refused(filled, reason);
      case TestCallResult.Sent sent ->
          page(filled, List.of())
              .with(
                  request(
                      sent.call().request(),
                      sent.rows(),
                      Optional.empty(),
                      frame.formats().precise(sent.call().duration()),
                      Optional.empty()),
                  Optional.of(result(sent, filled.empty().settings())));
    };
  }

  /** The pinned response that a call of the attempt uses. */
  PinnedResponse pinned(Attempt attempt) {
    return pinning.required(attempt);
  }

  TestCallPage previewed(Filled filled, ShownRequest shown) {
    return switch (shown) {
      case ShownRequest.Rejected(var problems) -> rejected(filled, problems);
      case ShownRequest.NotMade(var reason) -> refused(filled, reason);
      case ShownRequest.Made made ->
          page(filled, List.of())
              .with(
                  request(
                      made.request(),
                      made.rows(),
                      personal(made),
                      "",
                      made.estimate().map(calls -> EstimatePart.of(calls, frame.formats()))),
                  Optional.empty());
    };
  }

  private TestCallPage rejected(Filled filled, List<Problem> problems) {
    return page(filled, problems.stream().map(TestCallPageBuilder::problem).toList());
  }

  private TestCallPage page(Filled filled, List<TestCallPage.Problem> problems) {
    Attempt attempt = filled.empty();
    return new TestCallPage(
        filled.version(),
        attempt.workflow().name().value(),
        attempt.workflow().label(),
        attempt.activity().id().value(),
        attempt.activity().label(),
        attempt.most(),
        new Most(limits.rows(), limits.pages()),
        filled.fields(),
        problems,
        pinning.of(attempt, frame.formats()),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<Message> personal(ShownRequest.Made made) {
    return made.personal().isEmpty()
        ? Optional.empty()
        : Optional.of(
            ExternalApiErrorCode.PERSONAL_SENT.with(
                PersonalRules.names(made.personal()), made.receiver()));
  }

  private static TestCallPage.Request request(
      RecordedRequest request,
      long rows,
      Optional<Message> personal,
      String duration,
      Optional<EstimatePart> estimate) {
    return new TestCallPage.Request(
        request.method() + " " + request.url(),
        ExchangeText.headers(request.headers()),
        request.body().head(),
        rows,
        personal,
        duration,
        estimate);
  }

  private TestCallPage.Result result(TestCallResult.Sent sent, ExternalApiSettings settings) {
    Formats formats = frame.formats();
    Tried<PageTurn> call = sent.call();
    Optional<Message> cut = call.response().flatMap(response -> pinning.cut(response, formats));
    return new TestCallPage.Result(
        call.response().map(response -> ExchangeText.head(formats, response)).orElse(""),
        call.response().map(response -> response.body().head()).orElse(""),
        cut,
        call.response().flatMap(pinning::pinnable),
        call.failure(),
        call.failure().flatMap(TestCallPageBuilder::remedy),
        sent.sample().map(sample -> mapped(sample, sent.pages(), settings)),
        call.response()
            .filter(_ -> cut.isEmpty())
            .filter(response -> response.status() / 100 == 2)
            .flatMap(response -> detected.of(call.request(), response, settings)));
  }

  /** A test call has no run that could be resumed, and makes one attempt. */
  private static Optional<Message> remedy(Message failure) {
    return failure.name().equals(ExchangeErrorCode.STATUS.id())
        ? Optional.of(Message.of("testcall.refused"))
        : Remedies.of(failure);
  }

  private static TestCallPage.Mapped mapped(
      MappedSample sample, Pages pages, ExternalApiSettings settings) {
    return new TestCallPage.Mapped(
        settings.outbound().includedColumns().stream().map(OutboundColumn::name).toList(),
        settings.outbound().columns().stream()
            .filter(OutboundColumn::ignore)
            .map(OutboundColumn::name)
            .toList(),
        sample.rows(),
        sample.rowCount(),
        sample.rejects().stream()
            .map(
                reject ->
                    new TestCallPage.Reject(
                        reject.line(), reject.column(), reject.value(), reject.reason()))
            .toList(),
        sample.rejectCount(),
        sample.notes(),
        pages);
  }

  private static TestCallPage.Problem problem(Message reason) {
    return new TestCallPage.Problem(reason, "", reason.name());
  }

  private static TestCallPage.Problem problem(Problem problem) {
    return new TestCallPage.Problem(problem.message(), problem.place(), problem.code());
  }
}
