package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.externalapi.pinned.StubbedResponses;
import dev.tributary.application.activity.externalapi.request.PreparedRequest;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.CallContext;
import dev.tributary.application.exchange.CallPaused;
import dev.tributary.application.exchange.ResponseReader;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Suspended;
import dev.tributary.domain.exchange.retry.TotalBudget;
import dev.tributary.domain.testrun.CallChoice.Stubbed;
import dev.tributary.domain.waiting.Wait;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes one call of an execution: prepares it, sends it and gives its response to a reader. */
@ApplicationScoped
public class MakeCall {
  private final SendCall calls;
  private final StubbedResponses stubbed;
  private final CallFailures failures;

  public MakeCall(SendCall calls, StubbedResponses stubbed, CallFailures failures) {
    this.calls = calls;
    this.stubbed = stubbed;
    this.failures = failures;
  }

  /** What became of a call. */
  sealed interface CallResult<T> {}

  /** What the reader made of the response. */
  record Read<T>(T value) implements CallResult<T> {}

  /** The execution ends here: the call failed or waits. */
  record Ended<T>(ActivityOutcome outcome) implements CallResult<T> {}

  /**
   * @param reader of the response to the request
   */
  <T> CallResult<T> make(
      Supplier<PreparedRequest> prepared,
      CallContext context,
      Function<PreparedRequest, ResponseReader<T>> reader) {
    try (PreparedRequest request = prepared.get()) {
      return send(request, context, reader.apply(request));
    } catch (ExchangeFailed tooLarge) {
      return new Ended<>(failures.unsent(tooLarge));
    }
  }

  /**
   * Waits for the next call, unless the budget of all calls allows none then. Its failure names the
   * last call and how many attempts all calls have made.
   *
   * @param last the call that was made
   * @param status of its response
   */
  ActivityOutcome suspend(Call last, int status, CallContext context, Instant until) {
    TotalBudget budget = last.policy().retries().total();
    return context
        .spent()
        .flatMap(
            spent ->
                spent
                    .refusal(budget, until)
                    .map(refused -> refused.withStatus(OptionalInt.of(status)))
                    .map(ExchangeFailed::new)
                    .map(refused -> refused.after((int) spent.attempts(), List.of())))
        .<ActivityOutcome>map(refused -> failures.of(refused, last))
        .orElseGet(() -> new Suspended(Wait.until(until)));
  }

  /** What {@code reading} makes of responses to {@code call} that came before. */
  <T> CallResult<T> checked(Call call, Supplier<T> reading) {
    try {
      return new Read<>(reading.get());
    } catch (UnusableResponse unusable) {
      return new Ended<>(failures.of(unusable, call));
    }
  }

  private <T> CallResult<T> send(
      PreparedRequest request, CallContext context, ResponseReader<T> reader) {
    Call call = request.call();
    try {
      Optional<Stubbed> response = context.stubbed();
      return new Read<>(
          response.isPresent()
              ? stubbed.send(response.get(), call, context, reader)
              : calls.send(call, context, reader));
    } catch (CallPaused paused) {
      return new Ended<>(new Suspended(paused.waitsFor()));
    } catch (ExchangeFailed failed) {
      return new Ended<>(failures.of(failed, call));
    } catch (UnusableResponse unusable) {
      return new Ended<>(failures.of(unusable, call));
    }
  }
}
