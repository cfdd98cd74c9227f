package dev.tributary.application.run;

import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.testrun.TestRun;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which revision a run executes, why and when it started.
 *
 * @param number of the revision; 0 for a draft, which only test runs execute
 * @param initiator the person or API key behind a schedule or a signal of another system; empty
 *     where the trigger names them, and where they are those of the run that led to this one
 * @param test how it differs from a real run; empty for a real one
 */
public record RunOrigin(
    RevisionId revision,
    int number,
    Trigger trigger,
    Optional<String> initiator,
    Instant at,
    Optional<TestRun> test) {
  /** Of a real run. */
  public RunOrigin(
      RevisionId revision, int number, Trigger trigger, Optional<String> initiator, Instant at) {
    this(revision, number, trigger, initiator, at, Optional.empty());
  }
}
