package dev.tributary.application.activity;

import dev.tributary.application.activity.ActivityExecutor.Reach;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;
import java.util.Map;

/** The executors of all kinds, by the kind's id. */
public final class ActivityExecutors {
  private final Map<String, ActivityExecutor<?>> byKind;

  public ActivityExecutors(Map<String, ActivityExecutor<?>> byKind) {
    this.byKind = Map.copyOf(byKind);
  }

  /** Executes with the executor of these settings' kind. */
  public <S extends ActivitySettings> ActivityOutcome execute(S settings, ActivityContext context) {
    return executor(settings).execute(settings, context);
  }

  /** The checkpoint from which a failed activity with these settings goes on after a resume. */
  public String resumed(ActivitySettings settings, String checkpoint) {
    return executor(settings).resumed(checkpoint);
  }

  /** What an activity with these settings changes. */
  public <S extends ActivitySettings> Reach reach(S settings) {
    return executor(settings).reach(settings);
  }

  /** Whether a rolled back transaction undoes all that an activity with these settings does. */
  public boolean supportsDryRun(ActivitySettings settings) {
    return reach(settings) != Reach.OUTSIDE;
  }

  // An executor is registered under the id that its settings name.
  @SuppressWarnings("unchecked")
  private <S extends ActivitySettings> ActivityExecutor<S> executor(S settings) {
    ActivityExecutor<?> executor = byKind.get(settings.kind());
    if (executor == null) {
      throw new IllegalStateException("no executor of kind '%s'".formatted(settings.kind()));
    }
    return (ActivityExecutor<S>) executor;
  }
}
