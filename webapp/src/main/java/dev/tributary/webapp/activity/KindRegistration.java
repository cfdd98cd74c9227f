package dev.tributary.webapp.activity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.application.activity.ActivityExecutor;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.ReadOnlyForm;
import dev.tributary.webapp.form.SettingLine;
import java.util.List;

/**
 * All parts of one kind of activity. Each kind produces one as a bean; {@link KindRegistry}
 * collects them.
 *
 * @param <S> the settings of this kind
 */
public record KindRegistration<S extends ActivitySettings>(
    ActivityKind<S> kind,
    ActivityExecutor<S> executor,
    ActivityDeclaration<S> declaration,
    ActivityPresentation<S> presentation) {

  /** A kind that has nothing to set; its bundle holds the summary of its activities. */
  public static <S extends ActivitySettings> KindRegistration<S> withoutSettings(
      ActivityKind<S> kind, ActivityExecutor<S> executor, S settings, String icon) {
    return new KindRegistration<>(
        kind,
        executor,
        ActivityDeclaration.withoutSettings(settings),
        ActivityPresentation.withoutSettings(icon, kind.label().bundle() + ".summary"));
  }

  public List<FormTab> tabs() {
    return DeclaredForm.tabs(declaration);
  }

  /** Every setting of an activity as people read it, in the tabs of its form. */
  List<SettingLine> lines(S settings, ExecutionOptions options) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    written.set(DeclaredForm.SETTINGS, declaration.write(settings));
    written.set(
        ExecutionOptionsDeclaration.FIELD, new ExecutionOptionsDeclaration().write(options));
    return ReadOnlyForm.lines(tabs(), written);
  }

  String id() {
    return kind.id();
  }
}
