package dev.tributary.application.run;

import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which revision a run executes, why and when it started.
 *
 * @param initiator the person or API key behind a schedule or a signal of another system; empty
 *     where the trigger names them, and where they are those of the run that led to this one
 */
public record RunOrigin(
    RevisionId revision, int number, Trigger trigger, Optional<String> initiator, Instant at) {}
