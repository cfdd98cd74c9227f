package dev.tributary.application.workflow;

import dev.tributary.domain.workflow.RevisionId;

/** Makes the ids of revisions. */
public interface RevisionIds {
  RevisionId next();
}
