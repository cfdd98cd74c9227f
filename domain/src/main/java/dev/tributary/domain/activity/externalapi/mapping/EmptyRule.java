package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.value.ValueType;

/** What an empty value means: null, a property that is missing, or a text without characters. */
public enum EmptyRule {
  /** An error where a number is expected, no value elsewhere: the reference product's default. */
  ERROR_FOR_NUMBERS,
  /** No value. */
  INSERT_NULL,
  /** An error. */
  ERROR;

  boolean refuses(ValueType type) {
    return this == ERROR || (this == ERROR_FOR_NUMBERS && type.numeric());
  }
}
