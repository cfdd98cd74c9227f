package dev.tributary.domain.run;

/** The number of a task: one activation of one activity in one run. */
public record TaskId(long value) {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
