package dev.tributary.webapp.console.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.exchange.CallKey;
import dev.tributary.domain.exchange.ConnectTimes;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeId;
import dev.tributary.domain.exchange.ExchangeTiming;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.exchange.RecordedBody;
import dev.tributary.domain.exchange.RecordedRequest;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CacheUse;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.run.TaskId;
import dev.tributary.webapp.console.layout.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeTextTest {
  private static final Formats ENGLISH = new Formats(Locale.ENGLISH, ZoneOffset.UTC);
  private static final Formats DUTCH = new Formats(Locale.of("nl"), ZoneOffset.UTC);

  @Test
  void shows_how_the_time_was_spent() {
    ConnectTimes opened = new ConnectTimes(millis(2), millis(4), millis(30));
    assertThat(ExchangeText.timing(ENGLISH, responded(opened)))
        .isEqualTo("DNS 2 ms, connection 4 ms, TLS 30 ms, response after 120 ms, transfer 80 ms");
  }

  @Test
  void shows_that_an_open_connection_was_used() {
    ConnectTimes reused = new ConnectTimes(millis(0), Optional.empty(), Optional.empty());
    assertThat(ExchangeText.timing(ENGLISH, responded(reused)))
        .contains("connection reused, TLS none");
    assertThat(ExchangeText.timing(DUTCH, responded(reused)))
        .contains("verbinding hergebruikt, TLS geen");
  }

  @Test
  void shows_nothing_without_a_response() {
    assertThat(ExchangeText.timing(ENGLISH, exchange(Optional.empty()))).isEmpty();
  }

  private static Optional<Duration> millis(long millis) {
    return Optional.of(Duration.ofMillis(millis));
  }

  private static Exchange responded(ConnectTimes times) {
    return exchange(
        Optional.of(
            new RecordedResponse(
                200,
                List.of(),
                RecordedBody.NONE,
                "192.0.2.1",
                new ExchangeTiming(times, Duration.ofMillis(120)),
                CacheUse.NONE)));
  }

  private static Exchange exchange(Optional<RecordedResponse> response) {
    return new Exchange(
        new ExchangeId(UUID.randomUUID()),
        new CallKey(new RunId(UUID.randomUUID()), new TaskId(1), new ActivityId("api1"), 1),
        1,
        new RecordedRequest(
            HttpMethod.GET, "https://api.example.com/", List.of(), RecordedBody.NONE, "00"),
        Instant.EPOCH,
        Optional.of(Duration.ofMillis(200)),
        response,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
