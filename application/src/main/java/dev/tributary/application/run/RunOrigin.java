package dev.tributary.application.run;

import dev.tributary.domain.workflow.RevisionId;
import java.time.Instant;

/** Which revision a run executes, who started it and when. */
public record RunOrigin(RevisionId revision, int number, String startedBy, Instant at) {}
