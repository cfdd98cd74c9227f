package dev.tributary.domain.secret;

import java.util.regex.Pattern;

/** The name by which a workflow refers to a secret: {@code {secret: coupon-api-key}}. */
public record SecretName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public SecretName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "secret name must be lower-case letters, digits and hyphens, at most 63: '%s'"
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
