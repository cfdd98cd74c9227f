package dev.tributary.domain.approval;

import dev.tributary.domain.run.TaskId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One wait of a task for a person, such as {@code 4711-2}. A later wait of the same task has
 * another id, so that no decision reaches a wait that its author has not seen.
 *
 * @param attempt since which the task waits
 */
public record ApprovalId(TaskId task, int attempt) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17})-([1-9]\\d{0,8})");

  /** The id that {@code text} holds; empty when it holds none. */
  public static Optional<ApprovalId> of(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new ApprovalId(
                new TaskId(Long.parseLong(parts.group(1))), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return task.value() + "-" + attempt;
  }
}
