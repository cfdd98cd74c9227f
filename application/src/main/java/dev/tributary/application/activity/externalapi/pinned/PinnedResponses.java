package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.workflow.WorkflowName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The responses that test calls and test runs use instead of a call, at most one for each activity
 * of a workflow. A workflow that was made later under the name of a deleted one does not see those
 * of the deleted one. Writing methods take part in the caller's transaction.
 */
public interface PinnedResponses {
  /** The pinned response of an activity; empty when there is none. */
  Optional<StoredResponse> find(WorkflowName workflow, ActivityId activity);

  /** Those of all activities of a workflow, by activity. */
  List<StoredResponse> list(WorkflowName workflow);

  /** Replaces the pinned response of an activity. */
  void put(WorkflowName workflow, StoredResponse response);

  /** Whether there was one. */
  boolean remove(WorkflowName workflow, ActivityId activity);

  /**
   * Removes at most {@code limit} that were pinned before {@code time}.
   *
   * @return how many
   */
  int removeBefore(Instant time, int limit);

  /**
   * A pinned response.
   *
   * @param by who has pinned it
   */
  record StoredResponse(ActivityId activity, PinnedResponse response, String by, Instant at) {}
}
