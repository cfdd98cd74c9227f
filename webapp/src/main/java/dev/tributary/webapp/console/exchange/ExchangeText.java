package dev.tributary.webapp.console.exchange;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Requests and responses as text, masked as they were recorded. */
public final class ExchangeText {
  private ExchangeText() {}

  /** Status, address and size, then the headers, one a line. */
  public static String head(Formats formats, RecordedResponse response) {
    String address = response.address().isEmpty() ? "" : response.address() + ", ";
    return "%s (%s%s)\n%s"
        .formatted(
            response.status(),
            address,
            formats.bytes(response.body().bytes()),
            headers(response.headers()));
  }

  /** What the cache had to do with an attempt; empty for a call without one. */
  public static String cache(Formats formats, Exchange exchange) {
    return exchange
        .response()
        .map(RecordedResponse::cache)
        .filter(use -> use != CacheUse.NONE)
        .map(use -> Texts.render(Message.of("runs.cache_" + use), formats.locale()))
        .orElse("");
  }

  /** How the time of an attempt was spent; empty when nothing was received. */
  public static String timing(Formats formats, Exchange exchange) {
    Duration whole = exchange.duration().orElse(Duration.ZERO);
    return exchange
        .response()
        .filter(response -> !response.address().isEmpty())
        .map(RecordedResponse::timing)
        .map(timing -> Texts.render(timing(formats, timing, whole), formats.locale()))
        .orElse("");
  }

  private static Message timing(Formats formats, ExchangeTiming timing, Duration whole) {
    return Message.of(
        "runs.timing",
        shown(formats, timing.connected().dns(), "runs.timingNone"),
        shown(formats, timing.connected().connect(), "runs.timingOpen"),
        shown(formats, timing.connected().tls(), "runs.timingNone"),
        formats.precise(timing.firstByte()),
        formats.precise(timing.transfer(whole)));
  }

  private static String shown(Formats formats, Optional<Duration> time, String otherwise) {
    return time.map(formats::precise)
        .orElseGet(() -> Texts.render(Message.of(otherwise), formats.locale()));
  }

  public static String headers(List<RecordedHeader> headers) {
    return headers.stream()
        .map(header -> header.name() + ": " + header.value())
        .collect(Collectors.joining("\n"));
  }
}
