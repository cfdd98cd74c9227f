package dev.tributary.application.workflow;

import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import java.util.ArrayList;
import java.util.List;

/** Records the changes of workflows, and passes them on. */
public final class RecordedEffects implements WorkflowEffects {
  public final List<String> changes = new ArrayList<>();
  private final List<WorkflowEffects> followers = new ArrayList<>();

  /** From now on {@code follower} follows as well. */
  public void followedBy(WorkflowEffects follower) {
    followers.add(follower);
  }

  @Override
  public void published(WorkflowName workflow, WorkflowDefinition definition) {
    changes.add("published " + workflow);
    followers.forEach(follower -> follower.published(workflow, definition));
  }

  @Override
  public void deleted(WorkflowName workflow) {
    changes.add("deleted " + workflow);
    followers.forEach(follower -> follower.deleted(workflow));
  }
}
