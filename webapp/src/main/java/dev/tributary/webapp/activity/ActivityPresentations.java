package dev.tributary.webapp.activity;

import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.problem.Message;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The presentations of all kinds, found by the settings they show. */
@ApplicationScoped
public class ActivityPresentations {
  private final Map<Class<?>, ActivityPresentation<?>> bySettings;

  public ActivityPresentations(@All List<ActivityPresentation<?>> presentations) {
    bySettings =
        presentations.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ActivityPresentation::settingsType, Function.identity()));
  }

  public String icon(Activity activity) {
    return of(activity.settings()).icon();
  }

  public Message summary(Activity activity) {
    return of(activity.settings()).summary(activity.settings());
  }

  public List<SettingSection> sections(Activity activity) {
    return of(activity.settings()).sections(activity.settings());
  }

  // The map's key is the very class that the presentation declares for its settings.
  @SuppressWarnings("unchecked")
  private <S extends ActivitySettings> ActivityPresentation<S> of(S settings) {
    ActivityPresentation<?> presentation = bySettings.get(settings.getClass());
    if (presentation == null) {
      throw new IllegalStateException("kind '%s' has no presentation".formatted(settings.kind()));
    }
    return (ActivityPresentation<S>) presentation;
  }
}
