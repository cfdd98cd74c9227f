package dev.tributary.webapp.chaos.check;

import java.util.Map;
import java.util.Optional;

/**
 * What a finished run of a workflow has done.
 *
 * @param recipients how many, each of whom has one message, where a person approves it
 * @param calls how many, each with its own idempotency key
 * @param safe whether its calls may be repeated
 * @param rows by activity: how many leave it
 * @param leadsTo the workflow of which it starts one run
 * @param awaits for whom it waits in the middle
 */
public record Expected(
    String workflow,
    int recipients,
    int calls,
    boolean safe,
    Map<String, Long> rows,
    Optional<String> leadsTo,
    Awaits awaits) {
  /** At most so many sets are stored after its end. */
  static final int SETS = 1;

  public Expected {
    rows = Map.copyOf(rows);
  }

  /** For whom a run waits. */
  public enum Awaits {
    NOBODY,
    PERSON,
    SIGNAL
  }

  /** One that does not wait and starts no other run. */
  public Expected(
      String workflow, int recipients, int calls, boolean safe, Map<String, Long> rows) {
    this(workflow, recipients, calls, safe, rows, Optional.empty(), Awaits.NOBODY);
  }

  /** The same, which starts a run of another workflow. */
  public Expected leadingTo(String other) {
    return new Expected(workflow, recipients, calls, safe, rows, Optional.of(other), awaits);
  }

  /** The same, which waits in the middle. */
  public Expected awaiting(Awaits whom) {
    return new Expected(workflow, recipients, calls, safe, rows, leadsTo, whom);
  }
}
