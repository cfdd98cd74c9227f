package dev.tributary.application.exchange.recording;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.run.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of calls. Every method takes part in the caller's short transaction. */
public interface Exchanges {
  /**
   * Records attempts of different calls that are about to be sent, in this order. The number of an
   * attempt follows those of the same call that are recorded already.
   *
   * @throws ExchangeFailed with {@code REQUEST_CHANGED} when an earlier attempt of one of these
   *     calls was another request: none of them is recorded, and that one must not be sent
   */
  List<Exchange> prepare(List<AttemptStart> attempts);

  /** The same of a single attempt without personal data. */
  default Exchange prepare(CallKey place, RecordedRequest request, Instant now) {
    return prepare(List.of(new AttemptStart(place, request, now, false))).getFirst();
  }

  /**
   * Whether the other side may have the last attempt of this call and no repeat is allowed.
   *
   * @param failure of that attempt when it has no end
   */
  boolean refusesRepeat(CallKey place, Message failure);

  /** Lets the calls of the task that are recorded until now be sent again. */
  void allowRepeat(TaskId task);

  /**
   * Adds how the attempt ended. Both may be there: a response that broke off or was refused.
   *
   * @param failure as a text that holds no secret
   */
  void complete(
      ExchangeId exchange,
      Duration duration,
      Optional<RecordedResponse> httpResponse,
      Optional<Message> failure);
}
