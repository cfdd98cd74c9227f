package dev.tributary.application.activity.externalapi.pinned;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.CurrentActor;
import dev.tributary.application.activity.externalapi.pinned.PinnedResponses.StoredResponse;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.pinned.PinnedResponse;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Pins responses to activities of the edited definition, shows them and removes them. */
@ApplicationScoped
public class PinResponse {
  private final WorkflowCatalogue catalogue;
  private final PinnedResponses responses;
  private final PinnedConfig limits;
  private final AuditRecorder changes;
  private final Author author;

  public PinResponse(
      WorkflowCatalogue catalogue,
      PinnedResponses responses,
      PinnedConfig limits,
      AuditRecorder changes,
      Author author) {
    this.catalogue = catalogue;
    this.responses = responses;
    this.limits = limits;
    this.changes = changes;
    this.author = author;
  }

  /** Who pins, and when. */
  @ApplicationScoped
  public static class Author {
    private final CurrentActor actor;
    private final InstantSource clock;

    public Author(CurrentActor actor, InstantSource clock) {
      this.actor = actor;
      this.clock = clock;
    }

    StoredResponse signed(ActivityId activity, PinnedResponse response) {
      return new StoredResponse(activity, response, actor.actor().name(), clock.instant());
    }
  }

  /**
   * Replaces what is pinned to the activity.
   *
   * @throws NotFound when the workflow has no such External API activity
   * @throws Refused when the body is too large, or empty though the status announces one
   */
  @Transactional
  public void pin(WorkflowName workflow, ActivityId activity, PinnedResponse response) {
    requireActivity(workflow, activity);
    if (PinnedResponse.isEmpty(response.status(), response.bytes())) {
      throw new Refused(ExternalApiErrorCode.PINNED_EMPTY, response.status());
    }
    if (response.bytes() > limits.bytes()) {
      throw new Refused(ExternalApiErrorCode.PINNED_TOO_LARGE, response.bytes(), limits.bytes());
    }
    responses.put(workflow, author.signed(activity, response));
    changes.record(
        "changed",
        "pinned-response",
        subject(workflow, activity),
        Map.of(),
        Map.of("status", response.status(), "bytes", response.bytes()));
  }

  /**
   * The pinned response of an activity.
   *
   * @throws NotFound when there is none
   */
  @Transactional
  public StoredResponse one(WorkflowName workflow, ActivityId activity) {
    return responses
        .find(catalogue.workflow(workflow).name(), activity)
        .orElseThrow(() -> none(activity));
  }

  /** Those of all activities of a workflow. */
  @Transactional
  public List<StoredResponse> list(WorkflowName workflow) {
    return responses.list(catalogue.workflow(workflow).name());
  }

  /**
   * @throws NotFound when there is none
   */
  @Transactional
  public void remove(WorkflowName workflow, ActivityId activity) {
    if (!responses.remove(catalogue.workflow(workflow).name(), activity)) {
      throw none(activity);
    }
    changes.record("deleted", "pinned-response", subject(workflow, activity), Map.of(), Map.of());
  }

  private void requireActivity(WorkflowName workflow, ActivityId activity) {
    boolean calls =
        catalogue
            .edited(workflow)
            .activity(activity)
            .filter(found -> found.settings() instanceof ExternalApiSettings)
            .isPresent();
    if (!calls) {
      throw new NotFound(WorkflowErrorCode.NO_SUCH_ACTIVITY, activity.value());
    }
  }

  private static NotFound none(ActivityId activity) {
    return new NotFound(ExternalApiErrorCode.PINNED_NONE, activity.value());
  }

  private static String subject(WorkflowName workflow, ActivityId activity) {
    return workflow.value() + "/" + activity.value();
  }
}
