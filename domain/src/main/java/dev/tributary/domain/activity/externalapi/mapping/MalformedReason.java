package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;

/** Why a response is no usable JSON. The number selects the text of {@code WKF-560241}. */
public enum MalformedReason {
  /** No JSON from a line and column on. */
  SYNTAX(0),
  /** The bytes from a line and column on are no text in the response's encoding. */
  UNDECODABLE(1),
  /** It ends in the middle. */
  CUT(2),
  /** Nothing stands at the path to the array. */
  NO_ARRAY(3);

  private final int choice;

  MalformedReason(int choice) {
    this.choice = choice;
  }

  /** A refusal for a fault at a place of the text, both from 1. */
  public ResponseRejected at(int line, int column) {
    return new ResponseRejected(ExternalApiErrorCode.MALFORMED, choice, line, column, "");
  }

  /** The refusal of bytes that are no text in {@code charset}; line and column from 1. */
  public static ResponseRejected undecodable(long line, long column, String charset) {
    return new ResponseRejected(
        ExternalApiErrorCode.MALFORMED, UNDECODABLE.choice, line, column, charset);
  }

  /** The refusal of a response without anything at {@code path}. */
  public static ResponseRejected missing(String path) {
    return new ResponseRejected(ExternalApiErrorCode.MALFORMED, NO_ARRAY.choice, 0, 0, path);
  }
}
