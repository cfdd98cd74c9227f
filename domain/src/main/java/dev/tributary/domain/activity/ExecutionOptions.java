package dev.tributary.domain.activity;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What every activity may set about its execution.
 *
 * @param onError the activity's own policy; empty takes the workflow's
 * @param zone the activity's own time zone; empty takes the workflow's
 * @param maxDuration past it an alert is raised; empty is none
 * @param comment free text for the reader of the workflow
 */
public record ExecutionOptions(
    Optional<ErrorPolicy> onError,
    Optional<ZoneId> zone,
    Optional<Duration> maxDuration,
    String comment) {

  /** All options as the workflow sets them. */
  public static final ExecutionOptions DEFAULT =
      new ExecutionOptions(Optional.empty(), Optional.empty(), Optional.empty(), "");
}
