package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.value.ValueType;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import java.util.ArrayList;
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
              FormField.line("history", "form.history").help("form.durationHelp")),
          FormTab.of(
              "limits",
              "form.limits",
              overlap(),
              FormField.number("limits.parallel", "form.limitsParallel")
                  .help("form.limitsParallelHelp"),
              FormField.number("limits.concurrency", "form.limitsConcurrency")
                  .help("form.limitsConcurrencyHelp"),
              choice(
                      "limits.priority",
                      "form.limitsPriority",
                      Priority.class,
                      "form.limitsPriority_",
                      Priority.NORMAL)
                  .help("form.limitsPriorityHelp"),
              FormField.line("limits.maxDuration", "form.limitsMaxDuration")
                  .help("form.limitsMaxDurationHelp"),
              choice(
                  "limits.overdue",
                  "form.limitsOverdue",
                  Overdue.class,
                  "form.limitsOverdue_",
                  Overdue.ALERT),
              FormField.number("limits.consecutiveErrors", "form.limitsConsecutiveErrors")
                  .help("form.limitsConsecutiveErrorsHelp")));

  private WorkflowForm() {}

  private static FormField overlap() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("", "form.limitsOverlap_unset")));
    Arrays.stream(Overlap.values())
        .map(SettingsReader::choiceName)
        .forEach(name -> choices.add(new Choice(name, "form.limitsOverlap_" + name)));
    return FormField.choice("limits.overlap", "form.limitsOverlap", choices)
        .help("form.limitsOverlapHelp");
  }

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
