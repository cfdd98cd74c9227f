package dev.tributary.application.run.command;

import dev.tributary.domain.run.RunId;

/**
 * A run that is stored.
 *
 * @param skipped whether it never begins, as earlier runs of its workflow have not ended
 */
public record StartedRun(RunId id, boolean skipped) {}
