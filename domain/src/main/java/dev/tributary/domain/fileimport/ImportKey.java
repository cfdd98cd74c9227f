package dev.tributary.domain.fileimport;

import java.util.Optional;

/** What tells whether a row of a file is somebody who is there already. */
public enum ImportKey {
  EXTERNAL_ID("externalId"),
  /** The address, whatever its case. */
  EMAIL("email"),
  /** Every row is somebody new. */
  NONE("");

  private final String column;

  ImportKey(String column) {
    this.column = column;
  }

  /** The resource's column; empty for none. */
  public Optional<String> column() {
    return Optional.of(column).filter(name -> !name.isEmpty());
  }
}
