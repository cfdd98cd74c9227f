package dev.tributary.domain.fileimport.plan;

/** What may happen to the resource. */
public enum ImportMode {
  INSERT_OR_UPDATE,
  /** Rows that are there already are rejected. */
  INSERT,
  /** Rows that are not there yet are rejected. */
  UPDATE
}
