package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Email over SMTP: the mail server, its limits, and what happens when it refuses. */
@ConfigMapping(prefix = "tributary.mail")
public interface MailConfig {
  /** The mail server. Without one, email stays in the sandbox outbox. */
  Optional<String> host();

  /** Its port: 587 with STARTTLS, 465 with TLS from the first byte. */
  @WithDefault("587")
  int port();

  /**
   * How the connection is encrypted: {@code required} by STARTTLS, {@code implicit} from the first
   * byte, {@code none} for a relay on the same machine. The server's certificate must be valid and
   * of its name.
   */
  @WithDefault("required")
  Tls tls();

  /** The name to sign in with; without one the program does not sign in. */
  Optional<String> username();

  /** Its password; best given as the variable TRIBUTARY_MAIL_PASSWORD. It is never shown. */
  Optional<String> password();

  /**
   * How many connections a node has at most. So many messages leave at once, and so many at most
   * are in doubt when a node dies.
   */
  @WithDefault("4")
  int connections();

  /**
   * How many messages all nodes together send in a second at most; those of one second may leave at
   * once.
   */
  @WithDefault("20")
  int rate();

  /** How many messages a connection carries before it is given up for a new one. */
  @WithDefault("100")
  int maxConnectionMessages();

  /** How long a connection may take to be made. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** How long the server may take for a response; RFC 5321 advises up to ten minutes. */
  @WithDefault("2m")
  Duration readTimeout();

  /**
   * How long the server may still take for its replies once the run is stopped or the node ends;
   * then the connections are closed. A message that was complete by then counts as unknown.
   */
  @WithDefault("5s")
  Duration stopTimeout();

  /** How often a message is tried, and a server that cannot be reached. */
  @WithDefault("5")
  int attempts();

  /** The pause before the second attempt; each further one is twice as long. */
  @WithDefault("30s")
  Duration firstRetryDelay();

  /** The longest pause between two attempts. */
  @WithDefault("15m")
  Duration longestRetryDelay();

  /**
   * How long a message may be under way before it counts as unknown, when the task or the person
   * that sent it is gone. Longer than one message may take.
   */
  @WithDefault("15m")
  Duration abandonedAfter();

  /**
   * Where readers reach this installation, such as {@code https://campaigns.example.com}. With it,
   * every message over SMTP says how to unsubscribe.
   */
  Optional<URI> publicUrl();

  /**
   * How many messages in a row the server may refuse because of the sending side (its address, its
   * sign-in, a policy such as a block list) before the delivery stops; its messages wait, and the
   * run can be resumed.
   */
  @WithDefault("10")
  int refusalsInARow();

  /**
   * How long the outcome of a message is kept and written again while the database cannot be
   * reached. Never more messages than there are connections wait for it.
   */
  @WithDefault("1h")
  Duration outcomeRetryTime();

  /** How long a mailbox that was refused for good gets no message. */
  @WithDefault("180d")
  Duration suppressionHistory();

  /** The choices. */
  enum Tls {
    REQUIRED,
    IMPLICIT,
    NONE
  }
}
