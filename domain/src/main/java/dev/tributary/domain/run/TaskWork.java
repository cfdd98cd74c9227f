package dev.tributary.domain.run;

import java.time.Instant;
import java.util.Optional;

/**
 * Who worked on a task and when.
 *
 * @param strand the first task of its strand; empty before
 * @param node the node that holds or last held the task
 * @param attempt raised at each claim; 0 before the first
 * @param deaths how often a node died under it
 * @param firstClaim the present instant for the activity, the same in each attempt
 * @param began when the present or last attempt began
 * @param ended when the task ended
 */
public record TaskWork(
    Optional<TaskId> strand,
    Optional<String> node,
    int attempt,
    int deaths,
    Optional<Instant> firstClaim,
    Optional<Instant> began,
    Optional<Instant> ended) {

  /** No worker has claimed it. */
  public static final TaskWork NONE =
      new TaskWork(
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  TaskWork onStrand(TaskId first) {
    return new TaskWork(
        Optional.of(first), Optional.empty(), attempt, deaths, firstClaim, began, Optional.empty());
  }

  TaskWork claimed(String by, Instant now) {
    Instant fixed = firstClaim.orElse(now);
    return new TaskWork(
        strand,
        Optional.of(by),
        attempt + 1,
        deaths,
        Optional.of(fixed),
        Optional.of(now),
        Optional.empty());
  }

  TaskWork died() {
    return new TaskWork(strand, node, attempt, deaths + 1, firstClaim, began, ended);
  }

  TaskWork withoutDeaths() {
    return new TaskWork(strand, node, attempt, 0, firstClaim, began, Optional.empty());
  }

  TaskWork ended(Instant now) {
    return new TaskWork(strand, node, attempt, deaths, firstClaim, began, Optional.of(now));
  }
}
