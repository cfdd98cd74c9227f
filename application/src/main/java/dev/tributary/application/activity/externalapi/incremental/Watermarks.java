package dev.tributary.application.activity.externalapi.incremental;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the activities of workflows have come. Changes take part in the caller's transaction. */
public interface Watermarks {
  /** A watermark and when it was set. */
  record StoredWatermark(ActivityId activity, Watermark watermark, Instant changed) {}

  /**
   * Where an execution begins: the stored watermark, or the one before it when the same run has
   * advanced it, so that a re-run fetches the same rows again.
   */
  Optional<Watermark> begin(ActivityContext context);

  /** Advances it to the greatest value of the column, unless the stored one is greater. */
  void advance(String column, WorkTable rows, ActivityContext context);

  /** Those of a workflow, in the order of the activities' ids. */
  List<StoredWatermark> list(WorkflowName workflow);

  void set(WorkflowName workflow, ActivityId activity, Watermark watermark);

  /** Forgets it; returns whether there was one. */
  boolean reset(WorkflowName workflow, ActivityId activity);
}
