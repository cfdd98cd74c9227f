package dev.tributary.application.activity.externalapi.asynchronous;

import dev.tributary.domain.activity.externalapi.asynchronous.JobEnd;
import dev.tributary.domain.exchange.CallKey;
import java.util.Optional;

/**
 * How a job is ended.
 *
 * @param created the call that created it
 * @param abort sent when it has not ended by itself
 * @param delete sent in any case, after the abort
 */
public record JobEnding(
    CallKey created, Optional<EndCall> abort, Optional<EndCall> delete, JobEnd.When when) {
  /** The same without the abort. */
  JobEnding aborted() {
    return new JobEnding(created, Optional.empty(), delete, when);
  }
}
