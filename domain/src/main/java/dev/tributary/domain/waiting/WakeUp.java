package dev.tributary.domain.waiting;

import dev.tributary.domain.value.Variables;

/** What ends a wait. */
public sealed interface WakeUp {
  /** The wait has come to its end: the time, or the timeout of what did not come. */
  record Due() implements WakeUp {}

  /**
   * The signal has come.
   *
   * @param data the event variables that it carries
   */
  record Signalled(Variables data) implements WakeUp {}

  /** The inputs have arrived that the activity goes on with. */
  record Arrived() implements WakeUp {}

  /** The inputs that the activity needs can no longer arrive. */
  record Missed() implements WakeUp {}

  /**
   * A person has decided.
   *
   * @param note what the person adds; may be empty, at most {@link #LONGEST_NOTE} characters
   */
  record Decided(Decision decision, String by, String note) implements WakeUp {
    public static final int LONGEST_NOTE = 2_000;

    public Decided {
      if (note.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException(
            "a note has %d characters (limit: %d)".formatted(note.length(), LONGEST_NOTE));
      }
    }
  }

  /** What a person can decide. */
  enum Decision {
    APPROVED,
    REJECTED
  }

  /**
   * The child run has ended.
   *
   * @param state how, as the state of a run
   */
  record ChildEnded(String state) implements WakeUp {}
}
