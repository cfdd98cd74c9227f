package dev.tributary.domain.waiting;

import java.util.regex.Pattern;

/** What a signal is sent to, and tasks wait for, such as {@code order/4711}. */
public record SignalKey(String value) {
  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  public SignalKey {
    if (!FORM.matcher(value).matches() || value.isBlank()) {
      throw new IllegalArgumentException(
          "the key of a signal has 1 to 200 characters, none of them a control character: '%s'"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
