package dev.tributary.adapters.out.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.exchange.http.CancelSignal;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.OutboundRequest;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.HttpMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call that is cancelled, interrupted or left by its reader. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HttpExchangeCancellationTest extends HttpExchangeFixture {
  @Test
  void cancelling_ends_a_call_that_waits_for_its_response() throws Exception {
    CompletableFuture<Runnable> cancel = new CompletableFuture<>();
    server.replying(
        (_, wire) -> {
          cancel.join().run();
          wire.hold(LONG);
        });
    OutboundRequest request = request(HttpMethod.POST, "/", "{}", LONG, signal(cancel));
    ExchangeFailed failed =
        catchThrowableOfType(ExchangeFailed.class, () -> http.send(request, this::text));
    assertThat(failed.failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
  }

  @Test
  void cancelling_closes_the_connection_of_a_waiting_call() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.replying(
        (request, wire) -> {
          asked.countDown();
          Replies.slowDrip(Duration.ofMillis(20)).write(request, wire);
        });
    CompletableFuture<Runnable> cancel = new CompletableFuture<>();
    OutboundRequest request = request(HttpMethod.GET, "/", "", LONG, signal(cancel));
    CompletableFuture<ExchangeFailed> failed = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                failed.complete(
                    catchThrowableOfType(
                        ExchangeFailed.class, () -> http.send(request, this::text))));
    asked.await();
    cancel.join().run();
    assertThat(failed.get().failure().code()).isEqualTo(ExchangeErrorCode.CANCELLED);
  }

  @Test
  void interrupting_the_caller_ends_the_call_and_stays_visible() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    server.replying(
        (_, wire) -> {
          asked.countDown();
          wire.hold(LONG);
        });
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(
                () -> {
                  ExchangeFailed failed =
                      catchThrowableOfType(
                          ExchangeFailed.class, () -> http.send(get(LONG), this::text));
                  interrupted.complete(
                      Thread.currentThread().isInterrupted()
                          && failed.failure().code() == ExchangeErrorCode.CANCELLED);
                });
    asked.await();
    caller.interrupt();
    assertThat(interrupted.get()).isTrue();
  }

  @Test
  void what_the_reader_throws_comes_out_and_the_connection_is_closed() {
    server.replying(Replies.json(Replies.jsonOfSize(4_000_000)));
    assertThatThrownBy(
            () ->
                http.send(
                    get(LONG),
                    _ -> {
                      throw new IllegalStateException("reader");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("reader");
  }

  private static CancelSignal signal(CompletableFuture<Runnable> cancel) {
    return action -> {
      cancel.complete(action);
      return () -> {};
    };
  }
}
