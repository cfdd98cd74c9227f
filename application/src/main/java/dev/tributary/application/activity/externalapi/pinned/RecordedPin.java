package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.application.exchange.ExchangeConfig;
import dev.tributary.application.exchange.recording.ExchangeReader;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeRecordErrorCode;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a response to pin of a recorded exchange, in which secrets are masked. */
@ApplicationScoped
public class RecordedPin {
  private final ExchangeReader exchanges;
  private final ExchangeConfig recording;

  public RecordedPin(ExchangeReader exchanges, ExchangeConfig recording) {
    this.exchanges = exchanges;
    this.recording = recording;
  }

  /** Whether the record holds all that is pinned; its size is not looked at. */
  public boolean pinnable(Exchange recorded) {
    return !recorded.personal()
        && recorded
            .response()
            .filter(this::whole)
            .filter(response -> response.status() / 100 == 2)
            .filter(response -> !PinnedResponse.isEmpty(response.status(), response.body().bytes()))
            .isPresent();
  }

  /**
   * @throws NotFound when there is no such exchange
   * @throws Refused when it holds personal data, which is masked sooner than a pinned response is
   *     removed, or its record does not hold the whole response
   */
  PinnedResponse of(RunId run, ExchangeId exchange) {
    Exchange found =
        exchanges
            .find(run, exchange)
            .orElseThrow(() -> new NotFound(ExchangeRecordErrorCode.UNKNOWN, exchange.toString()));
    if (found.personal()) {
      throw new Refused(ExternalApiErrorCode.PINNED_PERSONAL, exchange.toString());
    }
    RecordedResponse response =
        found
            .response()
            .filter(this::whole)
            .orElseThrow(() -> new Refused(ExternalApiErrorCode.PINNED_CUT, exchange.toString()));
    return new PinnedResponse(response.status(), contentType(response), response.body().head());
  }

  /** Neither cut, nor masked for its personal data. */
  private boolean whole(RecordedResponse response) {
    return response.body().bytes() <= recording.keptBytes()
        && !response.body().head().equals(Secret.MASK);
  }

  private static String contentType(RecordedResponse response) {
    return response.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
        .map(RecordedHeader::value)
        .findFirst()
        .orElse("");
  }
}
