package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.mapping.LoadResponse;
import dev.tributary.application.activity.externalapi.progress.CallStep;
import dev.tributary.application.activity.externalapi.progress.Checkpoint;
import dev.tributary.application.activity.externalapi.progress.TaskCall;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Makes the next call of an execution: prepares it, sends it and loads its response. */
@ApplicationScoped
public class MakeCall {
  private final SendCall calls;
  private final LoadResponse responses;
  private final CallFailures failures;
  private final InstantSource clock;

  public MakeCall(
      SendCall calls, LoadResponse responses, CallFailures failures, InstantSource clock) {
    this.calls = calls;
    this.responses = responses;
    this.failures = failures;
    this.clock = clock;
  }

  /** What became of a call. */
  sealed interface CallResult {}

  /** Its rows are committed with this checkpoint. */
  record Reached(Checkpoint checkpoint) implements CallResult {}

  /** The execution ends here: the call failed or waits. */
  record Ended(ActivityOutcome outcome) implements CallResult {}

  CallResult make(CallSource source, Checkpoint reached) {
    try (PreparedRequest request = source.request(reached.position())) {
      return send(request, source, reached);
    } catch (ExchangeFailed tooLarge) {
      return new Ended(failures.unsent(tooLarge));
    }
  }

  /** Nothing is called: tables without a row. */
  Checkpoint withoutCall(CallSource source, Checkpoint reached) {
    return responses.end(reached, source.target());
  }

  private CallResult send(PreparedRequest request, CallSource source, Checkpoint reached) {
    Call call = request.call();
    CallStep step = source.step(reached, clock.instant());
    try {
      return new Reached(
          calls.send(
              call,
              new TaskCall(source.context(), reached),
              response -> responses.load(response, request, step, source.target())));
    } catch (CallPaused paused) {
      return new Ended(new Suspended(paused.waitsFor()));
    } catch (ExchangeFailed failed) {
      return new Ended(failures.of(failed, call));
    } catch (UnusableResponse unusable) {
      return new Ended(failures.of(unusable, call));
    }
  }
}
