package dev.tributary.application.exchange.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.application.exchange.Call;
import dev.tributary.application.exchange.RetrySafety;
import dev.tributary.application.exchange.UnusableResponse;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.exchange.Exchange;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeLimits;
import dev.tributary.domain.exchange.HttpMethod;
import dev.tributary.domain.problem.Message;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sending, recording and reading of one call. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendCallTest extends SendCallFixture {
  @Test
  void gives_the_reader_a_good_response_and_records_it() {
    http.respondingJson("{\"data\":[]}");
    assertThat(send(post("{\"a\":1}"))).isEqualTo("{\"data\":[]}");

    Exchange exchange = exchanges.all().getFirst();
    assertThat(exchange.attempt()).isEqualTo(1);
    assertThat(exchange.request().body().head()).isEqualTo("{\"a\":1}");
    assertThat(exchange.request().hash()).matches("[0-9a-f]{64}");
    assertThat(exchange.response().orElseThrow().status()).isEqualTo(200);
    assertThat(exchange.response().orElseThrow().body().head()).isEqualTo("{\"data\":[]}");
    assertThat(exchange.response().orElseThrow().body().bytes()).isEqualTo(11);
    assertThat(exchange.duration()).isPresent();
    assertThat(exchange.failure()).isEmpty();
  }

  @Test
  void adds_its_own_headers_with_a_key_that_is_the_same_for_every_attempt() {
    http.responding(503, "").respondingJson("{}");
    send(post("{}"));
    assertThat(http.sent()).hasSize(2);
    assertThat(http.sent())
        .allSatisfy(
            request ->
                assertThat(request.headers())
                    .contains(
                        header("Content-Type", "application/json"),
                        header("Idempotency-Key", PLACE.run() + "/7/1")));
  }

  @Test
  void sends_no_key_and_no_content_type_where_there_is_no_need() {
    http.respondingJson("{}");
    send(call(HttpMethod.GET, "", RetrySafety.DECLARED_SAFE));
    assertThat(http.sent().getFirst().headers()).isEmpty();
  }

  @Test
  void writes_the_journal_in_the_words_of_the_reference() {
    http.responding(503, "busy").respondingJson("{}");
    send(post("{}"));
    assertThat(context.journal())
        .extracting(Message::key)
        .containsExactly("exchange.invoking", "exchange.retrying", "exchange.transferred");
    assertThat(context.journal().get(1).arguments())
        .containsExactly(
            "https://api.example.com/coupons", "HTTP - 503", sleeper.getFirst().toMillis(), 2);
    assertThat(context.journal().get(2).arguments())
        .containsExactly("https://api.example.com/coupons", "2", "2");
  }

  @Test
  void refuses_a_body_above_its_limit_before_anything_is_recorded() {
    http.respondingJson("{}");
    Call call =
        withLimits(new ExchangeLimits(1, 100, Duration.ofSeconds(1), Duration.ofSeconds(1)));
    ExchangeFailed failed = failure(call);
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.REQUEST_TOO_LARGE);
    assertThat(failed.failure().arguments()).containsExactly(1L);
    assertThat(http.sent()).isEmpty();
    assertThat(exchanges.all()).isEmpty();
  }

  static Stream<Error> exhausted() {
    return Stream.of(new StackOverflowError(), new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("exhausted")
  void an_error_while_a_response_is_read_is_a_refused_response(Error error) {
    http.respondingJson("{}");
    ExchangeFailed failed =
        catchThrowableOfType(
            ExchangeFailed.class,
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      throw error;
                    }));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.READING_FAILED);
    assertThat(failed.failure().activityFailure().cause()).isEqualTo(ActivityFailure.Cause.REQUEST);
    assertThat(exchanges.all().getFirst().failure()).contains(failed.failure().message());
  }

  @Test
  void records_the_end_in_the_transaction_of_the_reader() {
    http.respondingJson("{}");
    boolean recorded =
        sendCall.send(
            post("{}"),
            context,
            response -> {
              response.response().body().readAllBytes();
              return context.write(
                  () -> {
                    response.end().report().run();
                    return exchanges.all().getFirst().duration().isPresent();
                  });
            });
    assertThat(recorded).isTrue();
    assertThat(context.writes()).as("prepared, used").isEqualTo(2);
    assertThat(context.journal().getLast().key()).isEqualTo("exchange.transferred");
  }

  @Test
  void an_exception_of_the_reader_ends_the_call_and_the_response_is_recorded() {
    http.respondingJson("{");
    assertThatThrownBy(
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      response.response().body().readAllBytes();
                      throw new IllegalStateException("malformed");
                    }))
        .hasMessage("malformed");
    assertThat(http.sent()).hasSize(1);
    assertThat(exchanges.all().getFirst().response()).isPresent();
    assertThat(exchanges.all().getFirst().duration()).isPresent();
  }

  @Test
  void records_why_the_reader_refused_the_response() {
    http.responding(503, "").respondingJson("{");
    UnusableResponse unusable =
        catchThrowableOfType(
            UnusableResponse.class,
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    response -> {
                      throw new UnusableResponse(
                          ExchangeErrorCode.NOT_HTTP,
                          ExchangeErrorCode.NOT_HTTP.with(),
                          response.response().status());
                    }));
    assertThat(unusable.attempts()).isEqualTo(2);
    assertThat(exchanges.all().getLast().failure()).contains(ExchangeErrorCode.NOT_HTTP.with());
  }

  @Test
  void what_stopped_the_reader_comes_out_even_when_nothing_can_be_recorded() {
    http.respondingJson("{}");
    IllegalStateException stopped = new IllegalStateException("database gone");
    context.failingAfter(1);
    assertThatThrownBy(
            () ->
                sendCall.send(
                    post("{}"),
                    context,
                    _ -> {
                      throw stopped;
                    }))
        .isSameAs(stopped);
    assertThat(stopped.getSuppressed()).hasSize(1);
  }

  @Test
  void holds_no_transaction_while_it_waits_for_the_network() {
    http.respondingJson("{}");
    boolean writing =
        sendCall.send(
            post("{}"),
            context,
            response -> {
              response.response().body().readAllBytes();
              return context.writing();
            });
    assertThat(writing).isFalse();
    assertThat(context.writes()).isEqualTo(2);
  }
}
