package dev.tributary.domain.problem;

import java.util.List;

/**
 * A message for a person, stored as key and arguments and rendered in the reader's language.
 *
 * @param key {@code <bundle>.<name>}: the entry {@code name} of {@code texts/<bundle>.properties}
 * @param arguments strings, numbers, booleans: what fills {@code {0}}, {@code {1}}, …; never a
 *     secret. An instant is a string as ISO 8601 has it, which {@code {0,date}} and {@code
 *     {0,time}} show in the reader's zone. An argument of a message that is not stored may be
 *     another message.
 */
public record Message(String key, List<Object> arguments) {
  public Message {
    if (key.indexOf('.') < 1) {
      throw new IllegalArgumentException(
          "message key must be <bundle>.<name>: '%s'".formatted(key));
    }
    arguments = List.copyOf(arguments);
  }

  /** A message of {@code key} filled with {@code arguments}. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /** The bundle that holds its texts. */
  public String bundle() {
    return key.substring(0, key.indexOf('.'));
  }

  /** The entry of the bundle. */
  public String name() {
    return key.substring(key.indexOf('.') + 1);
  }
}
