package dev.tributary.webapp.kinds;

import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.definition.WorkflowSchema;
import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailure;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.webapp.activity.ActivityForms;
import dev.tributary.webapp.activity.ActivityPresentation;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses a start with a kind of activity that lacks a part: it would fail only later, in the run
 * or on the page that needs the part first.
 */
@ApplicationScoped
public class CompleteKinds {
  private final List<ActivityKind<?>> kinds;
  private final List<ActivitySettingsCodec<?>> codecs;
  private final List<ActivityExecutor<?>> executors;
  private final List<ActivityPresentation<?>> presentations;
  private final ActivityForms forms;

  public CompleteKinds(
      @All List<ActivityKind<?>> kinds,
      @All List<ActivitySettingsCodec<?>> codecs,
      @All List<ActivityExecutor<?>> executors,
      @All List<ActivityPresentation<?>> presentations,
      ActivityForms forms) {
    this.kinds = kinds;
    this.codecs = codecs;
    this.executors = executors;
    this.presentations = presentations;
    this.forms = forms;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    demand();
  }

  /**
   * @throws PlatformFailure when a part is missing; it names all of them
   */
  void demand() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      throw new PlatformFailure(PlatformErrorCode.KIND_INCOMPLETE, String.join(", ", missing));
    }
  }

  /** The parts that are missing, such as {@code email: executor}. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (ActivityKind<?> kind : kinds) {
      Class<?> settings = kind.settingsType();
      if (codecs.stream().noneMatch(codec -> isCodec(codec, kind))) {
        missing.add(kind.id() + ": codec");
      }
      if (executors.stream().noneMatch(executor -> executor.settingsType() == settings)) {
        missing.add(kind.id() + ": executor");
      }
      if (presentations.stream().noneMatch(shown -> shown.settingsType() == settings)) {
        missing.add(kind.id() + ": presentation");
      }
      if (!forms.kinds().contains(kind.id())) {
        missing.add(kind.id() + ": form");
      }
      if (!WorkflowSchema.isThereFor(kind.id())) {
        missing.add(kind.id() + ": schema/activity/" + kind.id() + ".json");
      }
    }
    return missing;
  }

  private static boolean isCodec(ActivitySettingsCodec<?> codec, ActivityKind<?> kind) {
    return codec.kind().equals(kind.id()) && codec.settingsType() == kind.settingsType();
  }
}
