package dev.tributary.adapters.out.http;

import dev.tributary.adapters.out.http.tls.TimedTls;
import dev.tributary.domain.exchange.ConnectTimes;
import io.vertx.core.http.HttpConnection;
import java.time.Duration;
import java.util.Optional;

/** Measures how an attempt comes to its connection. */
final class Stopwatch {
  private final long start = System.nanoTime();
  private long resolved = start;

  /** The addresses are known. */
  void resolved() {
    resolved = System.nanoTime();
  }

  /** The connection is there: opened for this attempt, or left open by an earlier one. */
  ConnectTimes connected(HttpConnection connection, WireTurn turn) {
    Optional<Duration> dns = Optional.of(Duration.ofNanos(resolved - start));
    if (!turn.first()) {
      return new ConnectTimes(dns, Optional.empty(), Optional.empty());
    }
    Duration opening = Duration.ofNanos(System.nanoTime() - resolved);
    Optional<Duration> tls = TimedTls.handshake(WireTurn.channel(connection));
    return new ConnectTimes(dns, Optional.of(opening.minus(tls.orElse(Duration.ZERO))), tls);
  }
}
