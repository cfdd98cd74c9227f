package dev.tributary.webapp.activity.deduplication;

import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.RowShapes;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The form of Deduplication. */
public class DeduplicationForm implements ActivityForm {
  @Override
  public List<FormTab> tabs() {
    return List.of(
        FormTab.of(
            "general",
            "deduplication-form.general",
            FormRows.of(
                "settings.keys",
                "deduplication-form.keys",
                "deduplication-form.addKey",
                RowShapes.TEXTS,
                FormField.line(RowShapes.VALUE, "deduplication-form.key")
                    .offering(SuggestionSource.COLUMNS)),
            FormField.toggle("settings.normalise", "deduplication-form.normalise", false),
            FormField.number("settings.keep", "deduplication-form.keep")
                .missing(Long.toString(DeduplicationSettings.DEFAULT_KEEP)),
            SharedTabs.choice(
                "settings.preference.method",
                "deduplication-form.method",
                Preference.Method.class,
                "deduplication-form.method_",
                Preference.FIRST.method()),
            FormField.line("settings.preference.expression", "deduplication-form.preferred")
                .help("deduplication-form.preferredHelp")
                .offering(SuggestionSource.COLUMNS),
            FormRows.of(
                "settings.preference.values",
                "deduplication-form.values",
                "deduplication-form.addValue",
                RowShapes.TEXTS,
                FormField.line(RowShapes.VALUE, "deduplication-form.value"))),
        SharedTabs.properties(),
        FormTab.of(
            "transitions",
            "deduplication-form.transitions",
            FormField.toggle("settings.complement", "deduplication-form.complement", false)),
        SharedTabs.executionOptions());
  }
}
