package dev.tributary.webapp.activity;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.RowShapes;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tabs and fields that several kinds have. */
public final class SharedTabs {
  private SharedTabs() {}

  /** The label, and what else the kind counts among its properties. */
  public static FormTab properties(FormPart... more) {
    List<FormPart> parts = new ArrayList<>();
    parts.add(FormField.line("label", "form.label"));
    parts.addAll(List.of(more));
    return new FormTab("properties", "form.properties", parts);
  }

  public static FormTab executionOptions() {
    return FormTab.of(
        "options",
        "form.options",
        FormField.choice(
            "options.onError",
            "form.onError",
            List.of(
                new Choice("", "form.onError_inherit"),
                new Choice("suspend", "form.onError_suspend"),
                new Choice("ignore", "form.onError_ignore"))),
        FormField.line("options.timeZone", "form.timeZone")
            .help("form.timeZoneHelp")
            .offering(SuggestionSource.ZONES),
        FormField.line("options.maxDuration", "form.maxDuration").help("form.durationHelp"),
        FormField.text("options.comment", "form.comment"));
  }

  /** Columns that the activity adds to its rows. */
  public static FormRows additionalData() {
    return FormRows.of(
        "settings.additionalData",
        "form.additionalData",
        "form.addColumn",
        RowShapes.OBJECTS,
        FormField.line("name", "form.columnName"),
        FormField.line("expression", "form.expression").offering(SuggestionSource.COLUMNS),
        FormField.line("label", "form.columnLabel"),
        FormField.line("default", "form.columnDefault").help("form.columnDefaultHelp"));
  }

  /**
   * A choice among the constants of {@code type}, as they are written.
   *
   * @param words what stands before a constant's name in the key of its words: {@code
   *     "email-form.missing_"}
   * @param defaultValue of a document without the field
   */
  public static <E extends Enum<E>> FormField choice(
      String path, String label, Class<E> type, String words, E defaultValue) {
    return FormField.choice(
            path,
            label,
            Arrays.stream(type.getEnumConstants())
                .map(SettingsReader::choiceName)
                .map(name -> new Choice(name, words + name))
                .toList())
        .missing(SettingsReader.choiceName(defaultValue));
  }
}
