package dev.tributary.application.run;

import dev.tributary.domain.run.Trigger;
import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;

/** Which revision a run executes, why and when it started. */
public record RunOrigin(RevisionId revision, int number, Trigger trigger, Instant at) {}
