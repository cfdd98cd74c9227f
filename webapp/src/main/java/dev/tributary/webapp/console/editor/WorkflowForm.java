package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.value.ValueType;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import java.util.Arrays;
import java.util.List;

/** The form of a workflow's own settings; paths are those of its written form. */
public final class WorkflowForm {
  public static final List<FormTab> TABS =
      List.of(
          FormTab.of(
              "general",
              "form.general",
              FormField.line("label", "form.label"),
              FormField.text("description", "form.description")),
          FormTab.of("parameters", "form.parameters", parameters()),
          FormTab.of(
              "options",
              "form.options",
              FormField.line("timeZone", "form.timeZone")
                  .help("form.timeZoneHelp")
                  .suggesting(SuggestionSource.ZONES),
              choice(
                  "onError",
                  "form.onError",
                  ErrorPolicy.class,
                  "form.onError_",
                  ErrorPolicy.SUSPEND),
              FormField.toggle("keepInterimResults", "form.keepInterimResults", false)
                  .help("form.keepInterimResultsHelp"),
              FormField.line("history", "form.history").help("form.durationHelp")));

  private WorkflowForm() {}

  private static FormRows parameters() {
    return FormRows.of(
        "parameters",
        "form.parameters",
        "form.addParameter",
        RowShapes.OBJECTS,
        FormField.line("name", "form.columnName"),
        choice("type", "form.parameterType", ValueType.class, "form.type_", ValueType.TEXT),
        FormField.line("default", "form.parameterDefault").help("form.parameterDefaultHelp"));
  }

  private static <E extends Enum<E>> FormField choice(
      String path, String label, Class<E> type, String words, E defaultValue) {
    return FormField.choice(
            path,
            label,
            Arrays.stream(type.getEnumConstants())
                .map(SettingsReader::choiceName)
                .map(name -> new Choice(name, words + name))
                .toList())
        .defaultValue(SettingsReader.choiceName(defaultValue));
  }
}
