package dev.tributary.application.activity.externalapi.mapping;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.plan.CarriedColumns;
import dev.tributary.domain.worktable.WorkTableStructure;

/** What the rows of an execution's responses become. */
public record ResponseTarget(
    ExternalApiSettings settings, CarriedColumns carried, ActivityContext context) {
  /** The same with other event variables. */
  public ResponseTarget in(ActivityContext other) {
    return new ResponseTarget(settings, carried, other);
  }

  public WorkTableStructure rows() {
    return settings.rows(carried);
  }

  /** The structure of the rejected lines. */
  public WorkTableStructure rejects() {
    return settings.rejects(carried);
  }
}
