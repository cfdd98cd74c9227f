package dev.tributary.domain.testrun;

import dev.tributary.domain.workflow.WorkflowName;

/** What the calls of an activity are in a test run. */
public sealed interface CallChoice {
  /** They are sent. */
  record Real() implements CallChoice {}

  /** A stubbed response stands in place of each. */
  sealed interface Stubbed extends CallChoice {}

  /**
   * The start gives the response.
   *
   * @param response its body
   */
  record Sample(String response) implements Stubbed {}

  /**
   * The response is pinned to the activity, and read when the call is made.
   *
   * @param workflow of the activity
   */
  record Pinned(WorkflowName workflow) implements Stubbed {}
}
