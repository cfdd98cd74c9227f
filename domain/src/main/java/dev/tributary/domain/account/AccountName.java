package dev.tributary.domain.account;

import java.util.regex.Pattern;

/** The name by which an activity refers to an external account: {@code account: coupons}. */
public record AccountName(String value) implements Comparable<AccountName> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  public AccountName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "account name must be lower-case letters, digits and hyphens, at most 63: '%s'"
              .formatted(value));
    }
  }

  /** Whether {@code value} has the form of a name. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(AccountName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
