package dev.tributary.webapp.activity;

import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivitySettings;

/**
 * All parts of one kind of activity. Each kind produces one as a bean; {@link KindRegistry}
 * collects them.
 *
 * @param <S> the settings of this kind
 */
public record KindRegistration<S extends ActivitySettings>(
    ActivityKind<S> kind,
    ActivityExecutor<S> executor,
    ActivitySettingsCodec<S> codec,
    ActivityForm form,
    ActivityPresentation<S> presentation) {

  /** A kind that has nothing to set; its bundle holds the summary of its activities. */
  public static <S extends ActivitySettings> KindRegistration<S> withoutSettings(
      ActivityKind<S> kind, ActivityExecutor<S> executor, S settings, String icon) {
    return new KindRegistration<>(
        kind,
        executor,
        ActivitySettingsCodec.withoutSettings(settings),
        ActivityForm.WITHOUT_SETTINGS,
        ActivityPresentation.withoutSettings(icon, kind.label().bundle() + ".summary"));
  }

  String id() {
    return kind.id();
  }
}
