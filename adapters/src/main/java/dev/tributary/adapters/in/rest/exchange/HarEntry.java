package dev.tributary.adapters.in.rest.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt. Times are in milliseconds; -1 stands for one that was not measured.
 *
 * @param cache what it had to do with the attempt, as a comment
 * @param serverIPAddress that the connection was made to
 * @param comment why the attempt failed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HarEntry(
    String startedDateTime,
    double time,
    HarRequest request,
    HarResponse response,
    Map<String, String> cache,
    Timings timings,
    @Nullable String serverIPAddress,
    @Nullable String comment) {
  private static final double UNKNOWN = -1;

  /** The parts of the time of an attempt; {@code connect} includes {@code ssl} (HAR 1.2). */
  @RegisterForReflection
  public record Timings(
      double blocked,
      double dns,
      double connect,
      double send,
      @JsonProperty("wait") double waiting,
      double receive,
      double ssl) {
    static Timings of(Optional<ExchangeTiming> timing, Duration whole) {
      ConnectTimes connected = timing.map(ExchangeTiming::connected).orElse(ConnectTimes.NONE);
      Duration tls = connected.tls().orElse(Duration.ZERO);
      return new Timings(
          UNKNOWN,
          measured(connected.dns()),
          measured(connected.connect().map(tls::plus)),
          0,
          millis(timing.map(ExchangeTiming::waiting).orElse(whole)),
          millis(timing.map(known -> known.transfer(whole)).orElse(Duration.ZERO)),
          measured(connected.tls()));
    }

    private static double measured(Optional<Duration> time) {
      return time.map(HarEntry::millis).orElse(UNKNOWN);
    }
  }

  static HarEntry of(Exchange exchange, Function<Message, String> words) {
    Duration whole = exchange.duration().orElse(Duration.ZERO);
    return new HarEntry(
        exchange.startedAt().toString(),
        millis(whole),
        HarRequest.of(exchange.request()),
        HarResponse.of(exchange.response()),
        cache(exchange.response()),
        Timings.of(exchange.response().map(RecordedResponse::timing), whole),
        exchange
            .response()
            .map(RecordedResponse::address)
            .filter(known -> !known.isEmpty())
            .orElse(null),
        exchange.failure().map(words).orElse(null));
  }

  private static Map<String, String> cache(Optional<RecordedResponse> response) {
    return response
        .map(RecordedResponse::cache)
        .filter(use -> use != CacheUse.NONE)
        .map(use -> Map.of("comment", use.name().toLowerCase(Locale.ROOT)))
        .orElse(Map.of());
  }

  private static double millis(Duration time) {
    return time.toNanos() / 1_000_000.0;
  }
}
