package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.externalapi.pinned.PinnedHttpResponse;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Impossible;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Ready;
import dev.tributary.application.activity.externalapi.sample.ReadTestPage.TestPage;
import dev.tributary.application.activity.externalapi.sample.TestCall.TestCallResult.Sent;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.chain.TryCall;
import dev.tributary.application.exchange.chain.TryCall.Tried;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.paging.PagePosition;
import dev.tributary.domain.activity.externalapi.paging.PageTurn;
import dev.tributary.domain.activity.externalapi.paging.PageTurn.More;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows an author what an External API activity does: it really sends the requests of the first
 * pages, made of the first rows that would arrive now, and maps the responses. It keeps nothing but
 * a line in the audit trail.
 */
@ApplicationScoped
public class TestCall {
  private final PreviewRequest requests;
  private final TryCall calls;
  private final ReadTestPage responses;
  private final AuditTestCall audit;

  public TestCall(
      PreviewRequest requests, TryCall calls, ReadTestPage responses, AuditTestCall audit) {
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
   */
  public record Attempt(
      WorkflowDefinition workflow, Activity activity, Variables variables, Most most) {
    public ExternalApiSettings settings() {
      return (ExternalApiSettings) activity.settings();
    }
  }

  /**
   * How much is tried at most.
   *
   * @param rows that are sent, and mapped rows that are shown
   * @param pages that are requested, each by a call
   */
  public record Most(int rows, int pages) {}

  /** The result of a test call. */
  public sealed interface TestCallResult {
    /** Nothing was sent: the settings cannot work. */
    record Rejected(List<Problem> problems) implements TestCallResult {
      public Rejected {
        problems = List.copyOf(problems);
      }
    }

    /** The request of a page cannot be made. */
    record NotSent(Message reason) implements TestCallResult {}

    /**
     * At least one request was sent.
     *
     * @param call the first one, or the one that failed
     * @param sample the rows of all pages; empty when there are none, or no columns yet
     * @param rows that each request was made of
     */
    record Sent(Tried<PageTurn> call, Optional<MappedSample> sample, long rows, Pages pages)
        implements TestCallResult {}
  }

  /**
   * The pages that were requested.
   *
   * @param further whether another one follows
   */
  public record Pages(int count, boolean further) {}

  /** A call that creates a job is not tried: nothing would end the job. */
  public TestCallResult call(Attempt attempt) {
    if (attempt.settings().async().enabled()) {
      return new TestCallResult.NotSent(Message.of("externalapi.jobUntried"));
    }
    MappedSample sample = new MappedSample(attempt.most().rows());
    List<Tried<PageTurn>> sent = new ArrayList<>();
    Optional<PagePosition> next = Optional.of(responses.first(attempt.settings()));
    long rows = 0;
    while (next.isPresent() && sent.size() < attempt.most().pages()) {
      TestPage page = new TestPage(attempt.settings(), next.get(), attempt.most().pages());
      switch (requests.preview(attempt, page.at())) {
        case PreviewRequest.Rejected(var problems) -> {
          return new TestCallResult.Rejected(problems);
        }
        case Impossible(var reason) -> {
          return new TestCallResult.NotSent(reason);
        }
        case Ready ready -> {
          sent.add(send(ready, attempt, page, sample));
          rows = ready.rows();
          next = next(sent.getLast());
        }
      }
    }
    return sent(sent, sample.of(attempt.settings().outbound()), rows, next.isPresent());
  }

  /**
   * The same with a pinned response instead of a call: the request is prepared and shown, nothing
   * is sent, and the response is checked and mapped as one that is received.
   */
  public TestCallResult call(Attempt attempt, PinnedResponse pinned) {
    MappedSample sample = new MappedSample(attempt.most().rows());
    TestPage page = new TestPage(attempt.settings(), responses.first(attempt.settings()), 1);
    return switch (requests.preview(attempt, page.at())) {
      case PreviewRequest.Rejected(var problems) -> new TestCallResult.Rejected(problems);
      case Impossible(var reason) -> new TestCallResult.NotSent(reason);
      case Ready ready -> {
        Tried<PageTurn> tried = stubbed(ready, page, sample, pinned);
        yield sent(
            List.of(tried),
            sample.of(attempt.settings().outbound()),
            ready.rows(),
            next(tried).isPresent());
      }
    };
  }

  private Tried<PageTurn> stubbed(
      Ready ready, TestPage page, MappedSample sample, PinnedResponse pinned) {
    try (PreparedRequest request = ready.request()) {
      Call call = request.call();
      return calls.stubbed(
          call,
          PinnedHttpResponse.of(pinned),
          response -> responses.read(response, call, page, ready.context(), sample));
    }
  }

  private static Optional<PagePosition> next(Tried<PageTurn> call) {
    return call.result()
        .flatMap(turn -> turn instanceof More(var next) ? Optional.of(next) : Optional.empty());
  }

  private static Sent sent(
      List<Tried<PageTurn>> calls, Optional<MappedSample> sample, long rows, boolean further) {
    boolean failed = calls.getLast().failure().isPresent();
    boolean mapped = calls.size() > 1 || !failed;
    return new Sent(
        failed ? calls.getLast() : calls.getFirst(),
        sample.filter(_ -> mapped),
        rows,
        new Pages(calls.size(), further));
  }

  private Tried<PageTurn> send(Ready ready, Attempt attempt, TestPage page, MappedSample sample) {
    try (PreparedRequest request = ready.request()) {
      Call call = request.call();
      if (page.at().page() == 1) {
        audit.sending(attempt.workflow().name(), attempt.activity().id(), call.shownUrl());
      }
      return calls.once(
          call, response -> responses.read(response, call, page, ready.context(), sample));
    }
  }
}
