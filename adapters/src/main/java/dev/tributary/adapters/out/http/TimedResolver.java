package dev.tributary.adapters.out.http;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tributary.adapters.out.http.dns.HostResolver;
import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Resolves on threads of its own: the system's resolver cannot be interrupted and would hold the
 * carrier of a virtual thread.
 */
final class TimedResolver implements AutoCloseable {
  private static final int THREADS = 8;
  private static final int IDLE_SECONDS = 30;

  private final HostResolver resolver;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          IDLE_SECONDS,
          SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("outbound-resolver-", 0).factory());

  TimedResolver(HostResolver resolver) {
    this.resolver = resolver;
    threads.allowCoreThreadTimeOut(true);
  }

  List<InetAddress> resolve(String host, Deadline deadline) {
    CompletableFuture<List<InetAddress>> response = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            response.complete(List.copyOf(resolver.resolve(host)));
          } catch (Exception failed) {
            response.completeExceptionally(failed);
          }
        });
    return deadline.await(
        response,
        false,
        cause ->
            new ExchangeFailed(
                ExchangeFailure.unsent(ExchangeErrorCode.UNKNOWN_HOST, host), cause));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
