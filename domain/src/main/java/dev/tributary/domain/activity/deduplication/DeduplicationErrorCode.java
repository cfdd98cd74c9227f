package dev.tributary.domain.activity.deduplication;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a deduplication. */
public enum DeduplicationErrorCode implements ErrorCode {
  NO_KEYS("TRB-141001"),
  /** Argument 0: how many were asked for. */
  NEGATIVE_KEEP("TRB-141002"),
  /** Argument 0: the type. */
  KEY_NOT_COMPARABLE("TRB-141003"),
  NO_ROWS("TRB-141004"),
  NO_PREFERENCE("TRB-141005"),
  NO_VALUES("TRB-141006");

  private final String id;

  DeduplicationErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "deduplication";
  }
}
