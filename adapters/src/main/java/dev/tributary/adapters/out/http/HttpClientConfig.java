package dev.tributary.adapters.out.http;

import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;

/**
 * How connections to the outside are made.
 *
 * @param connectTimeout for one address, TLS included
 * @param connections kept at most to one origin
 * @param clients for as many transports at most, unless more are in use
 * @param idleTime after which an unused connection or client is closed
 * @param authorities a trust store with authorities that are trusted besides the platform's
 * @param headerBytes of the head of a response at most
 * @param compressedBytes of a compressed body at most, as they arrive
 */
public record HttpClientConfig(
    Duration connectTimeout,
    int connections,
    int clients,
    Duration idleTime,
    Optional<KeyStore> authorities,
    int headerBytes,
    long compressedBytes) {
  /** The documented defaults. */
  public static final HttpClientConfig DEFAULT =
      new HttpClientConfig(
          Duration.ofSeconds(10),
          20,
          64,
          Duration.ofSeconds(15),
          Optional.empty(),
          32_768,
          104_857_600);
}
