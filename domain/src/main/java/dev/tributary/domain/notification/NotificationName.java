package dev.tributary.domain.notification;

import java.util.regex.Pattern;

/** The name of a rule or a target of notifications. */
public record NotificationName(String value) implements Comparable<NotificationName> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public NotificationName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "name must be lower-case letters, digits and hyphens, at most 63: '%s'".formatted(value));
    }
  }

  /** Whether {@code value} has the form of a name. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(NotificationName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
