package dev.tributary.application.activity.externalapi.incremental;

import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.activity.externalapi.incremental.Watermarks.StoredWatermark;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalRules;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.incremental.Watermark;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.problem.NotFound;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows, sets and resets the watermarks of a workflow. */
@ApplicationScoped
public class ManageWatermarks {
  private final WorkflowCatalogue catalogue;
  private final Watermarks watermarks;
  private final AuditRecorder changes;

  public ManageWatermarks(
      WorkflowCatalogue catalogue, Watermarks watermarks, AuditRecorder changes) {
    this.catalogue = catalogue;
    this.watermarks = watermarks;
    this.changes = changes;
  }

  /**
   * An activity that fetches only what is new.
   *
   * @param stored empty before its first completion
   */
  public record ActivityWatermark(
      Activity activity, String column, Optional<StoredWatermark> stored) {}

  /** The activities of the edited definition that fetch only what is new. */
  @Transactional
  public List<ActivityWatermark> activities(WorkflowName workflow) {
    List<Activity> all =
        catalogue.edited(workflow).activities().stream()
            .filter(each -> incremental(each).filter(IncrementalSettings::applies).isPresent())
            .toList();
    List<StoredWatermark> stored = all.isEmpty() ? List.of() : watermarks.list(workflow);
    return all.stream()
        .map(
            each ->
                new ActivityWatermark(
                    each,
                    incremental(each).orElseThrow().column(),
                    stored.stream().filter(mark -> mark.activity().equals(each.id())).findFirst()))
        .toList();
  }

  private static Optional<IncrementalSettings> incremental(Activity activity) {
    return activity.settings() instanceof ExternalApiSettings settings
        ? Optional.of(settings.incremental())
        : Optional.empty();
  }

  /** The watermarks of the workflow's activities; none before the first has completed. */
  @Transactional
  public List<StoredWatermark> list(WorkflowName workflow) {
    return watermarks.list(catalogue.workflow(workflow).name());
  }

  /** Sets the watermark of an activity; running executions keep theirs. */
  @Transactional
  public void set(WorkflowName workflow, ActivityId activity, String value) {
    ValueType type = type(workflow, activity);
    Watermark watermark =
        Watermark.parse(type, value)
            .orElseThrow(() -> new Refused(ExternalApiErrorCode.WATERMARK_BAD, value, type.name()));
    watermarks.set(workflow, activity, watermark);
    changes.record(
        "changed",
        "watermark",
        workflow.value() + "/" + activity.value(),
        Map.of(),
        Map.of("value", watermark.value()));
  }

  /** Forgets the watermark of an activity: the next run begins at its start. */
  @Transactional
  public void reset(WorkflowName workflow, ActivityId activity) {
    if (!watermarks.reset(catalogue.workflow(workflow).name(), activity)) {
      throw new NotFound(ExternalApiErrorCode.WATERMARK_NONE, activity.value());
    }
    changes.record(
        "deleted", "watermark", workflow.value() + "/" + activity.value(), Map.of(), Map.of());
  }

  private ValueType type(WorkflowName workflow, ActivityId activity) {
    return catalogue
        .edited(workflow)
        .activity(activity)
        .map(found -> found.settings())
        .filter(ExternalApiSettings.class::isInstance)
        .map(ExternalApiSettings.class::cast)
        .flatMap(settings -> IncrementalRules.type(settings.incremental(), settings.outbound()))
        .orElseThrow(() -> new NotFound(ExternalApiErrorCode.WATERMARK_NONE, activity.value()));
  }
}
