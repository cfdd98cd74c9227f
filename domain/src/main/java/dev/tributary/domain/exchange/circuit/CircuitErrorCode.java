package dev.tributary.domain.exchange.circuit;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a request about a circuit. */
public enum CircuitErrorCode implements ErrorCode {
  /** Argument 0: the account or origin. */
  NOT_OPEN("TRB-150090"),
  /** Argument 0: the account or origin. */
  CHANGED("TRB-150091");

  private final String id;

  CircuitErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "exchange";
  }
}
