package dev.tributary.application.activity.externalapi.sample;

import dev.tributary.application.activity.externalapi.estimate.EstimateCalls;
import dev.tributary.application.activity.externalapi.estimate.PlannedStart;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Impossible;
import dev.tributary.application.activity.externalapi.sample.PreviewRequest.Ready;
import dev.tributary.application.activity.externalapi.sample.TestCall.Attempt;
import dev.tributary.application.exchange.ShowCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.externalapi.estimate.CallEstimate;
import dev.tributary.domain.activity.externalapi.personal.PersonalRules;
import dev.tributary.domain.activity.externalapi.personal.SentColumn;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Shows an author the request that an activity would send now, made of the first rows that would
 * arrive, with secrets masked. Nothing is sent or kept.
 */
@ApplicationScoped
public class ShowRequest {
  private final PreviewRequest requests;
  private final ShowCall calls;
  private final EstimateCalls estimates;

  public ShowRequest(PreviewRequest requests, ShowCall calls, EstimateCalls estimates) {
    this.requests = requests;
    this.calls = calls;
    this.estimates = estimates;
  }

  /** What there is to show. */
  public sealed interface ShownRequest {
    /** The settings cannot work. */
    record Rejected(List<Problem> problems) implements ShownRequest {
      public Rejected {
        problems = List.copyOf(problems);
      }
    }

    /** The request cannot be made. */
    record NotMade(Message reason) implements ShownRequest {}

    /**
     * The request as it would be sent.
     *
     * @param rows that it is made of
     * @param personal columns that it holds
     * @param receiver who would get it: the account and the origin, or the origin alone
     * @param estimate of all calls of a run that started now, where it was asked for
     */
    record Made(
        RecordedRequest request,
        long rows,
        List<SentColumn> personal,
        String receiver,
        Optional<CallEstimate> estimate)
        implements ShownRequest {
      public Made {
        personal = List.copyOf(personal);
      }
    }
  }

  /** The request alone, made of the first rows. */
  public ShownRequest show(Attempt attempt) {
    return shown(attempt, Optional::empty);
  }

  /** The same with an estimate, for which all rows are counted. */
  public ShownRequest estimated(Attempt attempt) {
    return shown(
        attempt,
        () ->
            Optional.of(
                estimates.estimate(
                    new PlannedStart(
                        attempt.workflow(), attempt.activity(), attempt.variables()))));
  }

  private ShownRequest shown(Attempt attempt, Supplier<Optional<CallEstimate>> estimate) {
    return switch (requests.preview(attempt)) {
      case PreviewRequest.Rejected(var problems) -> new ShownRequest.Rejected(problems);
      case Impossible(var reason) -> new ShownRequest.NotMade(reason);
      case Ready ready -> made(ready, attempt, estimate);
    };
  }

  private ShownRequest made(
      Ready ready, Attempt attempt, Supplier<Optional<CallEstimate>> estimate) {
    try (PreparedRequest request = ready.request()) {
      return new ShownRequest.Made(
          calls.request(request.call()),
          ready.rows(),
          ready.personal(),
          PersonalRules.receiver(attempt.settings().execution()),
          estimate.get());
    } catch (ExchangeFailed tooLarge) {
      return new ShownRequest.NotMade(tooLarge.failure().message());
    }
  }
}
