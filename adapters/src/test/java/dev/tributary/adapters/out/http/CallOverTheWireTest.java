package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeLimits;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whole calls over real sockets into a real database: what really went out, and what people read.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class CallOverTheWireTest extends WireCallFixture {
  private static final ExchangeLimits IMPATIENT =
      new ExchangeLimits(5_242_880, 5_242_880, Duration.ofMillis(300), Duration.ofSeconds(60));

  @Test
  void a_good_response_leaves_one_request_one_record_and_two_lines() {
    server.replying(Replies.json("{\"data\":[]}"));
    assertThat(send(call(server.url("/coupons?count=2"), LIMITS))).isEqualTo("{\"data\":[]}");
    assertThat(server.received()).hasSize(1);
    assertThat(server.received().getFirst().header("Idempotency-Key"))
        .contains(place.idempotencyKey());
    assertThat(records()).hasSize(1);
    String url = server.url("/coupons?count=2");
    assertThat(journal.journal())
        .extracting(WireCallFixture::words)
        .containsExactly(
            "Invoking API URL '%s'.".formatted(url),
            "Transferring content from '%s' (11 / 11).".formatted(url));
  }

  @Test
  void a_response_of_unknown_length_is_reported_with_a_question_mark() {
    server.replying(Replies.chunked("{\"data\":", "[]}"));
    send(call(server.url("/"), LIMITS));
    assertThat(words(journal.journal().getLast())).endsWith("(11 / ?).");
  }

  @Test
  void a_503_is_repeated_with_the_same_key_and_body() {
    server.replying(Replies.status(503, "Retry-After: 0"), Replies.status(503), Replies.json("{}"));
    send(call(server.url("/"), LIMITS));
    assertThat(server.received()).hasSize(3);
    assertThat(server.received())
        .extracting(request -> request.header("Idempotency-Key").orElse(""), ReceivedRequest::text)
        .containsOnly(tuple(place.idempotencyKey(), "{\"a\":1}"));
    assertThat(words(journal.journal().get(1)))
        .matches("Retrying API URL '.*' due to HTTP - 503 in \\d+ ms, attempt 2\\.");
    assertThat(records()).extracting(Exchange::attempt).containsExactly(3, 2, 1);
  }

  @Test
  void always_503_ends_after_three_requests() {
    server.replying(Replies.status(503));
    ExchangeFailed failed = failure(server.url("/"), LIMITS);
    assertThat(failed.attempts()).isEqualTo(3);
    assertThat(server.received()).hasSize(3);
    assertWords(failed, "Activity failed (reason: 'HTTP - 503').");
  }

  @Test
  void a_401_is_not_repeated() {
    server.replying(Replies.status(401), Replies.json("{}"));
    assertWords(failure(server.url("/"), LIMITS), "Activity failed (reason: 'HTTP - 401').");
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void an_empty_body_is_no_content() {
    server.replying(Replies.status(200, "Content-Type: application/json"));
    assertThat(
            sendCall.<Boolean>send(
                call(server.url("/"), LIMITS),
                journal,
                response -> response.response().noContent()))
        .isTrue();
    assertThat(records().getFirst().failure()).isEmpty();
  }

  @Test
  void a_slow_drip_is_cut_and_repeated() {
    server.replying(Replies.slowDrip(Duration.ofMillis(20)));
    assertWords(
        failure(server.url("/"), IMPATIENT),
        "Activity failed (reason: 'Timeout', limit: 0.3 seconds).");
    assertThat(server.received()).hasSize(3);
  }

  @Test
  void a_reset_in_the_middle_is_repeated_from_the_beginning() {
    server.replying(Replies.resetInTheMiddle(), Replies.json("{\"data\":[]}"));
    assertThat(send(call(server.url("/"), LIMITS))).isEqualTo("{\"data\":[]}");
    assertThat(server.received()).hasSize(2);
    assertThat(records().getLast().failure().map(WireCallFixture::words))
        .contains(
            "Activity failed (reason: 'Connection closed before the response was complete').");
    assertThat(records().getLast().response().orElseThrow().body().head()).isEqualTo("{\"data\":[");
  }
}
