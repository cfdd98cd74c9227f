package dev.tributary.domain.fileimport.plan;

import java.util.Optional;

/** The key by which a row of a file matches an existing profile. */
public enum ImportKey {
  EXTERNAL_ID("externalId"),
  /** The address, whatever its case. */
  EMAIL("email"),
  /** Every row is a new profile. */
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
