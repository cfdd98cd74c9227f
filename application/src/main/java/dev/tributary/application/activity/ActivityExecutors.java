package dev.tributary.application.activity;

import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivitySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The executors of all kinds, found by the settings they understand. */
@ApplicationScoped
public class ActivityExecutors {
  private final Map<Class<?>, ActivityExecutor<?>> bySettings = new HashMap<>();

  @Inject
  public ActivityExecutors(@Any Instance<ActivityExecutor<?>> executors) {
    this((Iterable<ActivityExecutor<?>>) executors);
  }

  public ActivityExecutors(Iterable<ActivityExecutor<?>> executors) {
    executors.forEach(this::add);
  }

  /** Executes with the executor of these settings' kind. */
  public <S extends ActivitySettings> ActivityOutcome execute(S settings, ActivityContext context) {
    return executor(settings).execute(settings, context);
  }

  /** Whether a rolled back transaction undoes all that an activity with these settings does. */
  public boolean supportsDryRun(ActivitySettings settings) {
    return executor(settings).supportsDryRun();
  }

  @SuppressWarnings("unchecked") // an executor is registered under the settings it understands
  private <S extends ActivitySettings> ActivityExecutor<S> executor(S settings) {
    return (ActivityExecutor<S>)
        Optional.ofNullable(bySettings.get(settings.getClass()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no executor of kind '%s'".formatted(settings.kind())));
  }

  private void add(ActivityExecutor<?> executor) {
    ActivityExecutor<?> other = bySettings.put(executor.settingsType(), executor);
    if (other != null) {
      throw new IllegalStateException(
          "two executors of %s".formatted(executor.settingsType().getSimpleName()));
    }
  }
}
