package dev.tributary.domain.testrun;

/** What the calls of an activity are in a test run. */
public sealed interface CallChoice {
  /** They are sent. */
  record Real() implements CallChoice {}

  /**
   * A response stands in place of each.
   *
   * @param response its body
   */
  record Sample(String response) implements CallChoice {}
}
