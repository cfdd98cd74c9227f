package dev.tributary.adapters.out.http.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.chain.SendCall;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.RecordedHeader;
import dev.tributary.domain.exchange.RecordedResponse;
import dev.tributary.domain.exchange.cache.CachePolicy;
import dev.tributary.domain.exchange.cache.CacheUse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * When a response is used again: while it is fresh, when the API confirms it, when the API fails.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class CachedCallsTest extends CachedCallFixture {
  @Test
  void a_fresh_response_needs_no_call() {
    server.replying(Replies.json("{\"a\":1}"), Replies.json("{\"a\":2}"));
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    now = now.plus(HOUR).minusSeconds(1);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");

    assertThat(server.received()).hasSize(1);
    assertThat(uses()).containsExactly(CacheUse.HIT, CacheUse.MISS);
    RecordedResponse hit = responses().getFirst();
    assertThat(hit.headers())
        .contains(
            new RecordedHeader("Age", "3599"),
            new RecordedHeader("Content-Type", "application/json"));
    assertThat(hit.body().head()).isEqualTo("{\"a\":1}");
    assertThat(hit.address()).isEmpty();
    assertThat(journal.journal()).extracting(line -> line.key()).contains("exchange.cached");
  }

  @Test
  void a_response_that_the_api_confirms_is_fresh_again() {
    server.replying(
        Replies.full(200, List.of("ETag: \"v1\"", JSON), "{\"a\":1}".getBytes(UTF_8)),
        Replies.status(304, "ETag: \"v1\""));
    get(PLAIN);
    now = now.plus(HOUR);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    now = now.plus(HOUR).minusSeconds(1);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");

    assertThat(server.received()).hasSize(2);
    assertThat(server.received().getLast().header("If-None-Match")).contains("\"v1\"");
    assertThat(uses()).containsExactly(CacheUse.HIT, CacheUse.REVALIDATED, CacheUse.MISS);
    assertThat(responses().get(1).status()).isEqualTo(304);
  }

  @Test
  void a_response_that_has_changed_takes_the_place_of_the_kept_one() {
    String day = "Sun, 29 Nov 2026 11:00:00 GMT";
    server.replying(
        Replies.full(200, List.of("Last-Modified: " + day, JSON), "{\"a\":1}".getBytes(UTF_8)),
        Replies.json("{\"a\":2}"));
    get(PLAIN);
    now = now.plus(HOUR);
    assertThat(get(PLAIN)).isEqualTo("{\"a\":2}");
    assertThat(get(PLAIN)).isEqualTo("{\"a\":2}");
    assertThat(server.received()).hasSize(2);
    assertThat(server.received().getLast().header("If-Modified-Since")).contains(day);
  }

  @Test
  void a_call_that_refreshes_uses_nothing_that_is_kept_and_its_response_is_kept_instead() {
    server.replying(
        Replies.full(200, List.of("ETag: \"v1\"", JSON), "{\"a\":1}".getBytes(UTF_8)),
        Replies.json("{\"a\":2}"));
    get(PLAIN);
    assertThat(get(PLAIN.refreshing())).isEqualTo("{\"a\":2}");
    assertThat(server.received().getLast().header("If-None-Match")).isEmpty();
    assertThat(get(PLAIN)).isEqualTo("{\"a\":2}");
    assertThat(server.received()).hasSize(2);
  }

  @Test
  void nothing_is_asked_where_that_is_switched_off() {
    CachePolicy policy = new CachePolicy(HOUR, false, Duration.ZERO, false, List.of());
    server.replying(
        Replies.full(200, List.of("ETag: \"v1\"", JSON), "{}".getBytes(UTF_8)), Replies.json("{}"));
    get(policy);
    now = now.plus(HOUR);
    get(policy);
    assertThat(server.received().getLast().header("If-None-Match")).isEmpty();
  }

  @Test
  void an_older_response_is_used_when_the_api_fails() {
    CachePolicy policy = policy(HOUR, Duration.ofHours(3));
    server.replying(
        Replies.json("{\"a\":1}"),
        Replies.status(503),
        Replies.hangUp(),
        Replies.status(429),
        Replies.status(503));
    get(policy);
    now = now.plus(Duration.ofHours(2));
    assertThat(get(policy)).isEqualTo("{\"a\":1}");
    assertThat(server.received()).hasSize(4);
    assertThat(uses().getFirst()).isEqualTo(CacheUse.STALE);
    assertThat(journal.journal()).extracting(line -> line.key()).contains("exchange.cachedStale");

    now = now.plus(HOUR);
    assertThatThrownBy(() -> get(policy)).isInstanceOf(ExchangeFailed.class);
  }

  @Test
  void an_older_response_is_used_at_once_while_the_circuit_is_open() {
    CachePolicy policy = policy(HOUR, Duration.ofHours(3));
    server.replying(
        Replies.json("{\"a\":1}"),
        Replies.status(503),
        Replies.status(503),
        Replies.status(503),
        Replies.json("{\"a\":2}"));
    SendCall broken = behindCircuits();
    send(broken, policy);
    now = now.plus(Duration.ofHours(2));
    assertThat(send(broken, policy)).isEqualTo("{\"a\":1}");
    int before = server.received().size();
    assertThat(send(broken, policy)).isEqualTo("{\"a\":1}");
    assertThat(server.received()).hasSize(before);
    assertThat(uses().subList(0, 2)).containsExactly(CacheUse.STALE, CacheUse.STALE);

    assertThatThrownBy(() -> send(broken, policy(HOUR, Duration.ofMinutes(90))))
        .as("older than its maximum age")
        .isInstanceOf(ExchangeFailed.class);
    assertThat(server.received()).hasSize(before);
  }

  @Test
  void a_request_that_the_api_refuses_is_no_outage() {
    CachePolicy policy = policy(HOUR, Duration.ofHours(3));
    server.replying(Replies.json("{}"), Replies.status(404));
    get(policy);
    now = now.plus(Duration.ofHours(2));
    assertThatThrownBy(() -> get(policy)).isInstanceOf(ExchangeFailed.class);
  }
}
