package dev.tributary.application.activity.externalapi.personal;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.worktable.NewTable;
import dev.tributary.domain.resource.Sharing.WithConsent;
import dev.tributary.domain.worktable.WorkTable;

/** Selects the rows whose people consent, in the database and without reading them. */
public interface ConsentedRows {
  /**
   * Stores {@code into} with those of {@code rows} in whose resource the column of the consent has
   * its value now; a row that is deleted meanwhile has no consent. They are numbered from 1 in the
   * order they had. Takes part in the caller's transaction and is cancelled with the execution.
   *
   * @param rows of a population
   */
  WorkTable select(WorkTable rows, WithConsent consent, NewTable into, ActivityContext context);
}
