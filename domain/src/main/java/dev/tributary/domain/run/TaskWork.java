package dev.tributary.domain.run;

import dev.tributary.domain.waiting.Wait;
import dev.tributary.domain.waiting.WakeUp;
import java.time.Instant;
import java.util.Optional;

/**
 * Who worked on a task and when, and its last wait.
 *
 * @param strand the first task of its strand; empty before
 * @param node the node that holds or last held the task
 * @param attempt raised at each claim; 0 before the first
 * @param deaths how often a node died under it
 * @param firstClaim the present instant for the activity, the same in each attempt
 * @param began when the present or last attempt began
 * @param ended when the task ended
 * @param suspension its last wait; empty when it never waited, and after its end
 */
public record TaskWork(
    Optional<TaskId> strand,
    Optional<String> node,
    int attempt,
    int deaths,
    Optional<Instant> firstClaim,
    Optional<Instant> began,
    Optional<Instant> ended,
    Optional<Suspension> suspension) {

  /** No worker has claimed it. */
  public static final TaskWork NONE =
      new TaskWork(
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  TaskWork onStrand(TaskId first) {
    return new TaskWork(
        Optional.of(first),
        Optional.empty(),
        attempt,
        deaths,
        firstClaim,
        began,
        Optional.empty(),
        suspension);
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
        Optional.empty(),
        suspension);
  }

  TaskWork died() {
    return new TaskWork(strand, node, attempt, deaths + 1, firstClaim, began, ended, suspension);
  }

  TaskWork withoutDeaths() {
    return new TaskWork(
        strand, node, attempt, 0, firstClaim, began, Optional.empty(), Optional.empty());
  }

  TaskWork ended(Instant now) {
    return new TaskWork(
        strand, node, attempt, deaths, firstClaim, began, Optional.of(now), Optional.empty());
  }

  TaskWork suspended(Wait wait) {
    return suspendedBy(Suspension.of(wait));
  }

  TaskWork woken(WakeUp by) {
    return suspendedBy(suspension.orElseThrow().endedBy(by));
  }

  TaskWork withoutSuspension() {
    return new TaskWork(strand, node, attempt, deaths, firstClaim, began, ended, Optional.empty());
  }

  private TaskWork suspendedBy(Suspension last) {
    return new TaskWork(strand, node, attempt, deaths, firstClaim, began, ended, Optional.of(last));
  }
}
