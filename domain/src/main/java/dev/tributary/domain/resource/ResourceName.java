package dev.tributary.domain.resource;

import java.util.regex.Pattern;

/** The name of a resource in workflows and addresses: {@code profile}. */
public record ResourceName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-zA-Z0-9]{0,62}");

  public ResourceName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "resource name must be a small letter followed by letters and digits, at most 63: '%s'"
              .formatted(value));
    }
  }

  /** Whether {@code value} has the form of a name. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
