package dev.tributary.application.exchange;

import dev.tributary.domain.exchange.RecordedRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the request of a call as it would be recorded, masked and cut; sends nothing. */
@ApplicationScoped
public class ShowCall {
  private final ExchangeConfig settings;

  public ShowCall(ExchangeConfig settings) {
    this.settings = settings;
  }

  /**
   * @throws dev.tributary.application.exchange.http.ExchangeFailed when the request is too large to
   *     be sent
   */
  public RecordedRequest request(Call call) {
    return PreparedCall.of(call, settings.keptBytes()).request();
  }
}
