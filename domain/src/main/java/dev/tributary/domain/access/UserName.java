package dev.tributary.domain.access;

import java.util.regex.Pattern;

/** What a person signs in with; a mail address is one too. */
public record UserName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{0,99}");

  public UserName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "user name must be lower-case letters, digits and . _ @ + -, at most 100: '%s'"
              .formatted(value));
    }
  }

  /** Whether {@code text} can be a user name at all. */
  public static boolean fits(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
