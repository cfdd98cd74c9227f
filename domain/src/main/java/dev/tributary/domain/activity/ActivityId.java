package dev.tributary.domain.activity;

import java.util.regex.Pattern;

/** The id of an activity, stable and unique within its workflow: {@code query1}, {@code dedup2}. */
public record ActivityId(String value) {
  private static final Pattern FORM = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,62}");

  public ActivityId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "activity id must be a letter followed by letters, digits or underscores, at most 63: '%s'"
              .formatted(value));
    }
  }

  /** Whether {@code value} has the form of an id. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
