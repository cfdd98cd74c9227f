package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.BodyReader;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.HttpResponse;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection may be used for after a response. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ConnectionReuseTest extends ResponseFramingFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n",
        "\r\n{\"stray\":true}",
        "x",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":\"b\"}",
        "HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"
      })
  void bytes_behind_a_response_close_its_connection(String surplus) {
    server.replying(Replies.raw(complete(JSON) + surplus), Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(JSON);
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{}"
      })
  void bytes_behind_an_empty_response_close_its_connection(String response) {
    server.replying(Replies.raw(response), Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEmpty();
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void bytes_that_come_later_close_a_connection_that_waits_for_its_next_exchange()
      throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          wire.text(complete(JSON));
          read.await();
          wire.text(complete("{\"stray\":true}"));
          wire.readToTheEnd();
          closed.countDown();
        },
        Replies.json(NEXT));
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(JSON);
    read.countDown();
    closed.await();
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(NEXT);
  }

  @Test
  void an_exchange_that_waits_for_the_connection_never_gets_the_bytes_behind_another_response()
      throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          waiting.await();
          wire.text(complete(JSON) + complete("{\"stray\":true}"));
        },
        Replies.json(NEXT));
    CompletableFuture<String> first = started(get(), ResponseFramingFixture::text);
    CompletableFuture<String> second = started(get(), ResponseFramingFixture::text);
    waiting.countDown();
    assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(JSON, NEXT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void a_refused_response_that_has_ended_leaves_the_connection_to_the_next_exchange(
      String kind, String head, long limit, BodyReader<String> refusal) throws Exception {
    CountDownLatch nextArrived = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    String body = "[" + "1e131071,".repeat(2700) + "!";
    server.replying(
        Replies.raw(
            "HTTP/1.1 " + head + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body),
        (request, wire) -> {
          nextArrived.countDown();
          refused.await();
          Replies.json(NEXT).write(request, wire);
        });
    CompletableFuture<CompletableFuture<String>> next = new CompletableFuture<>();
    ExchangeFailed _ =
        catchThrowableOfType(
            ExchangeFailed.class,
            () ->
                http.send(
                    get(limit),
                    httpResponse -> {
                      next.complete(started(get(), ResponseFramingFixture::text));
                      awaited(nextArrived);
                      return refusal.read(httpResponse);
                    }));
    refused.countDown();
    assertThat(next.get().get()).as(kind).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(1);
  }

  static Stream<Arguments> refusals() {
    BodyReader<String> all = ResponseFramingFixture::text;
    BodyReader<String> some = httpResponse -> "" + httpResponse.body().readNBytes(100).length;
    BodyReader<String> fails =
        httpResponse -> {
          throw new ExchangeFailed(
              dev.tributary.domain.exchange.ExchangeFailure.afterResponse(
                  httpResponse.status(), ExchangeErrorCode.EMPTY, httpResponse.body().read()));
        };
    return Stream.of(
        Arguments.of("malformed for its reader", "200 OK", LIMIT, fails),
        Arguments.of("left unread in the middle", "200 OK", LIMIT, some),
        Arguments.of("status", "500 No", LIMIT, some),
        Arguments.of("redirect", "302 Found\r\nLocation: /", LIMIT, some),
        Arguments.of("too large", "200 OK", 1000L, all),
        Arguments.of("another encoding", "200 OK\r\nContent-Encoding: br", LIMIT, all),
        Arguments.of("broken gzip", "200 OK\r\nContent-Encoding: gzip", LIMIT, all));
  }

  @Test
  void a_refused_response_that_has_not_ended_closes_its_connection() {
    server.replying(
        (_, wire) -> {
          wire.text("HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\nhalf");
          wire.readToTheEnd();
        },
        Replies.json(NEXT));
    assertThat(http.<Integer>send(get(), HttpResponse::status)).isEqualTo(500);
    assertThat(http.send(get(), ResponseFramingFixture::text)).isEqualTo(NEXT);
    assertThat(server.connections()).isEqualTo(2);
  }

  private CompletableFuture<String> started(OutboundRequest request, BodyReader<String> reader) {
    CompletableFuture<String> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                result.complete(http.send(request, reader));
              } catch (RuntimeException failed) {
                result.completeExceptionally(failed);
              }
            });
    return result;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
