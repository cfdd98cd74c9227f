package dev.tributary.domain.exchange;

import java.time.Duration;
import java.util.Optional;

/**
 * How long it took to have a connection.
 *
 * @param dns resolving the name
 * @param connect until the connection was accepted; empty when an open connection was used
 * @param tls the handshake; empty without TLS, and when an open connection was used
 */
public record ConnectTimes(
    Optional<Duration> dns, Optional<Duration> connect, Optional<Duration> tls) {
  /** Nothing was measured. */
  public static final ConnectTimes NONE =
      new ConnectTimes(Optional.empty(), Optional.empty(), Optional.empty());

  /** All of it, as far as it was measured. */
  public Duration total() {
    return dns.orElse(Duration.ZERO)
        .plus(connect.orElse(Duration.ZERO))
        .plus(tls.orElse(Duration.ZERO));
  }
}
