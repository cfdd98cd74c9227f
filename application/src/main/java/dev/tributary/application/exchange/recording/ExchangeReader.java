package dev.tributary.application.exchange.recording;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.run.RunId;
import java.util.List;
import java.util.Optional;

/** Shows the records of calls. */
public interface ExchangeReader {
  /**
   * Exchanges of a run, newest first.
   *
   * @param activity only of this one
   * @param before only older than this one, which need not exist any more
   */
  List<Exchange> list(
      RunId run, Optional<ActivityId> activity, Optional<ExchangeId> before, int limit);

  Optional<Exchange> find(RunId run, ExchangeId exchange);
}
