package dev.tributary.adapters.out.http.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.cache.CacheConfig;
import dev.tributary.application.exchange.cache.CacheKey;
import dev.tributary.application.exchange.cache.CacheWriter;
import dev.tributary.domain.exchange.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is stored of a response, and for how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public class CachedResponsesTest extends CachedCallFixture {
  @Test
  void what_must_not_be_stored_is_not_kept() {
    for (String header : List.of("Cache-Control: private, No-Store", "Vary: Accept, *")) {
      server.replying(Replies.full(200, List.of(header, JSON), "{}".getBytes(UTF_8)));
      get(PLAIN);
      assertThat(kept()).as(header).isZero();
    }
  }

  @Test
  void no_credential_of_a_response_is_kept() {
    server.replying(
        Replies.full(
            200,
            List.of("Set-Cookie: sid=s3cr3t", "X-Auth-Token: s3cr3t", "X-Rows: 7", JSON),
            "{}".getBytes(UTF_8)));
    get(PLAIN);
    assertThat(
            sql.list(
                "select headers::text as headers from tributary.cached_response",
                row -> row.text("headers")))
        .singleElement()
        .asString()
        .contains("X-Rows", "Content-Type")
        .doesNotContain("s3cr3t", "Cookie", "Content-Length");
  }

  @Test
  void a_response_that_breaks_off_or_is_refused_is_not_kept() {
    server.replying(Replies.truncated(), Replies.json("{\"a\":1}"));
    assertThat(get(PLAIN)).isEqualTo("{\"a\":1}");
    assertThat(kept()).isEqualTo(1);

    Call refused = call("/refused", HttpMethod.GET, "", PLAIN);
    server.replying(Replies.json("[1]"));
    assertThatThrownBy(
            () ->
                sendCall.send(
                    refused,
                    journal,
                    _ -> {
                      throw new IllegalStateException("no rows");
                    }))
        .hasMessage("no rows");
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void a_large_body_is_kept_in_chunks_and_one_that_is_too_large_is_not() {
    String large = random(600_000);
    server.replying(Replies.json(large));
    get(PLAIN);
    assertThat(get(PLAIN)).isEqualTo(large);
    assertThat(server.received()).hasSize(1);
    long chunks =
        sql.first("select count(*) as n from tributary.cached_chunk", row -> row.number("n"))
            .orElseThrow();
    assertThat(chunks).isGreaterThan(5);

    String tooLarge = random(1_200_000);
    server.replying(Replies.json(tooLarge));
    assertThat(send(call("/larger", HttpMethod.GET, "", PLAIN)).length()).isEqualTo(1_200_000);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void a_fault_of_the_database_while_a_response_is_kept_fails_no_call() throws IOException {
    for (String table : List.of("cached_chunk", "cached_response")) {
      sql.update("alter table tributary.%s rename to away".formatted(table));
      try (CacheWriter writer = cache.begin(new CacheKey("k"), 200, List.of(), now)) {
        writer.write(new byte[10], 0, 10);
        writer.complete();
      } finally {
        sql.update("alter table tributary.away rename to %s".formatted(table));
      }
      assertThat(cache.find(new CacheKey("k"))).as(table).isEmpty();
    }
  }

  @Test
  void old_and_surplus_responses_are_removed() {
    server.replying(Replies.json("{}"));
    for (int i = 0; i < 5; i++) {
      send(call("/rows?page=" + i, HttpMethod.GET, "", PLAIN));
      now = now.plus(HOUR);
    }
    assertThat(cache.removeSome(now, LIMITS, 100)).isZero();
    CacheConfig three = new CacheConfig(Duration.ofDays(7), 3, 100_000, 100_000);
    assertThat(cache.removeSome(now, three, 100)).isEqualTo(2);
    assertThat(kept()).isEqualTo(3);
    CacheConfig small = new CacheConfig(Duration.ofDays(7), 3, bytes() - 1, 100_000);
    assertThat(cache.removeSome(now, small, 100)).isEqualTo(1);
    assertThat(kept()).isEqualTo(2);
    now = now.plus(Duration.ofHours(2));
    assertThat(cache.removeSome(now, LIMITS, 100)).as("those that were retired").isEqualTo(3);
    now = now.plus(Duration.ofDays(7));
    assertThat(cache.removeSome(now, LIMITS, 100)).isEqualTo(2);
    assertThat(kept()).isZero();
    assertThat(stored()).as("a body that is being read stays readable").isEqualTo(2);
    now = now.plus(HOUR).plusSeconds(1);
    assertThat(cache.removeSome(now, LIMITS, 100)).isEqualTo(2);
    assertThat(cache.removeSome(now, LIMITS, 100)).isZero();
    assertThat(stored()).isZero();
  }

  private long stored() {
    return sql.first("select count(*) as n from tributary.cached_response", row -> row.number("n"))
        .orElseThrow();
  }

  private long bytes() {
    return sql.first(
            "select sum(stored_bytes)::bigint as n from tributary.cached_response"
                + " where state = 'CURRENT'",
            row -> row.number("n"))
        .orElseThrow();
  }

  /** Text that hardly compresses. */
  private static String random(int bytes) {
    StringBuilder text = new StringBuilder(bytes);
    new Random(1).ints(bytes, 33, 126).forEach(c -> text.append((char) c));
    return text.toString();
  }
}
