package dev.tributary.domain.personalisation;

import java.util.List;

/**
 * A name in a message's text.
 *
 * @param path its words: {@code profile}, {@code firstName}
 * @param line from 1
 * @param column from 1
 */
public record FieldUse(List<String> path, int line, int column) {
  public FieldUse {
    path = List.copyOf(path);
  }

  /** As it was written. */
  public String name() {
    return String.join(".", path);
  }
}
