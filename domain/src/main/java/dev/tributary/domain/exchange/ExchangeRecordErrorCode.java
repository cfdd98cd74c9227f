package dev.tributary.domain.exchange;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with reading the record of a call. */
public enum ExchangeRecordErrorCode implements ErrorCode {
  UNKNOWN("TRB-150022");

  private final String id;

  ExchangeRecordErrorCode(String id) {
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
