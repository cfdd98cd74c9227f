package dev.tributary.domain.fileimport;

import java.util.UUID;

/** Names one import of one file. */
public record ImportId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
