package dev.tributary.domain.activity;

/**
 * When an activity begins, by what has reached it. An activity that no transition leads to begins
 * with the run.
 */
public sealed interface InputRule {
  /** All inputs have arrived. */
  record Every() implements InputRule {}

  /** At least one has arrived, and none of the others can arrive any more. */
  record Decided() implements InputRule {}

  /**
   * So many have arrived, or all where there are fewer, whatever the others come to.
   *
   * @param inputs at least 1
   */
  record AtLeast(int inputs) implements InputRule {
    public AtLeast {
      if (inputs < 1) {
        throw new IllegalArgumentException("at least one input, not %d".formatted(inputs));
      }
    }
  }

  /** What the inputs decide. */
  enum Decision {
    BEGIN,
    /** It depends on inputs that can still arrive. */
    OPEN,
    /** What it needs can no longer arrive. */
    LEAVE_OUT
  }

  /**
   * @param arrived inputs
   * @param open inputs that can still arrive
   * @param never inputs that no longer can
   */
  default Decision decide(int arrived, int open, int never) {
    int all = arrived + open + never;
    return switch (this) {
      case Every() -> atLeast(all, arrived, open);
      case AtLeast(var inputs) -> atLeast(Math.min(inputs, all), arrived, open);
      case Decided() -> open > 0 ? Decision.OPEN : atLeast(Math.min(1, all), arrived, open);
    };
  }

  private static Decision atLeast(int needed, int arrived, int open) {
    if (arrived >= needed) {
      return Decision.BEGIN;
    }
    return arrived + open < needed ? Decision.LEAVE_OUT : Decision.OPEN;
  }
}
