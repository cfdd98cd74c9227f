package dev.tributary.application.activity.externalapi;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.application.activity.externalapi.incremental.Watermarks;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.worktable.WorkTable;
import java.util.List;
import java.util.Optional;

/** No activity has a watermark. */
final class InMemoryWatermarks implements Watermarks {
  @Override
  public Optional<Watermark> begin(ActivityContext context) {
    return Optional.empty();
  }

  @Override
  public void advance(String column, WorkTable rows, ActivityContext context) {
    throw new IllegalStateException("no watermark is to be advanced");
  }

  @Override
  public List<StoredWatermark> list(WorkflowName workflow) {
    return List.of();
  }

  @Override
  public void set(WorkflowName workflow, ActivityId activity, Watermark watermark) {
    throw new IllegalStateException("no watermark is to be set");
  }

  @Override
  public boolean reset(WorkflowName workflow, ActivityId activity) {
    return false;
  }
}
