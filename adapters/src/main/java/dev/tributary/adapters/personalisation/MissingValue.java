package dev.tributary.adapters.personalisation;

import dev.tributary.application.personalisation.MissingValueRule;

/**
 * The value of a field without a value. It counts as false and as empty text, so that a text may
 * test it; the rule for missing values applies only when it is to be shown.
 */
record MissingValue(String field, MissingValueRule rule) implements CharSequence {
  String shown() {
    return rule.textFor(field);
  }

  @Override
  public int length() {
    return 0;
  }

  @Override
  public char charAt(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return "";
  }

  @Override
  public String toString() {
    return "";
  }
}
