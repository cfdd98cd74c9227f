package dev.tributary.webapp.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Notifications: how they are sent, and what is worth one. */
@ConfigMapping(prefix = "tributary.notification")
public interface NotificationConfig {
  /**
   * The mail address that mails about notifications come from. Without one, or without a mail
   * server, they are given up in the end; hooks do not need it.
   */
  Optional<String> sender();

  /** The language of their texts: {@code en} or {@code nl}. */
  @WithDefault("en")
  String language();

  /** How often a delivery is tried before it is given up; a person can have it sent again. */
  @WithDefault("12")
  int attempts();

  /** The pause before the second attempt; each further one is twice as long. */
  @WithDefault("10s")
  Duration firstRetryDelay();

  /** The longest pause between two attempts. */
  @WithDefault("1h")
  Duration longestRetryDelay();

  /** How long a request to a hook may take, from resolving the name to the last byte. */
  @WithDefault("15s")
  Duration timeout();

  /**
   * After how long a delivery that a node has begun is made by another one; longer than an attempt
   * takes, mails included.
   */
  @WithDefault("5m")
  Duration lease();

  /** How many deliveries a node makes at the same time. */
  @WithDefault("4")
  int connections();

  /** How long notifications and their deliveries are kept. */
  @WithDefault("30d")
  Duration history();

  /** How often a node checks its disk, the queue and the credentials. */
  @WithDefault("5m")
  Duration watchInterval();

  /** How long work may be due without a node that claims it, before it is a notification. */
  @WithDefault("10m")
  Duration queueDelay();

  /** How many bytes the disk of a node has left at least, before it is a notification. */
  @WithDefault("1073741824")
  long freeBytes();

  /** How long before its end recipients are notified of an API key. */
  @WithDefault("14d")
  Duration keyEnds();

  /** How many characters the text of an alert has at most; what its values add is cut. */
  @WithDefault("2000")
  int alertCharacters();
}
