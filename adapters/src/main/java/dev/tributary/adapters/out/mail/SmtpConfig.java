package dev.tributary.adapters.out.mail;

import dev.tributary.domain.secret.Secret;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The mail server, and the limits of its connections.
 *
 * @param host empty when there is none
 * @param tls the certificates of encrypted connections; without it those of the JDK are trusted
 * @param stopTimeout how long the program waits for the server's reply once a message is to be
 *     given up
 * @param connections at most, side by side, on this node
 * @param messagesPerConnection messages, after which a connection is given up
 */
public record SmtpConfig(
    Optional<String> host,
    int port,
    Encryption encryption,
    Optional<SSLContext> tls,
    Optional<String> user,
    Optional<Secret> password,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration stopTimeout,
    int connections,
    int messagesPerConnection) {

  /** How the connection is encrypted. */
  public enum Encryption {
    /** By STARTTLS; a server without it gets nothing. */
    REQUIRED,
    /** From the first byte. */
    IMPLICIT,
    /** Not at all. */
    NONE
  }
}
