package dev.tributary.webapp.activity.query;

import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The form of Query. */
public class QueryForm implements ActivityForm {
  @Override
  public List<FormTab> tabs() {
    return List.of(
        FormTab.of(
            "target",
            "query-form.target",
            FormField.line("settings.resource", "query-form.resource")
                .missing(QuerySettings.DEFAULT_RESOURCE)
                .help("query-form.resourceHelp")
                .offering(SuggestionSource.RESOURCES),
            FormField.code("settings.where", "query-form.where").help("query-form.whereHelp")),
        SharedTabs.properties(),
        FormTab.of("additional-data", "query-form.additionalData", SharedTabs.additionalData()),
        FormTab.of(
            "transition",
            "query-form.transition",
            FormField.toggle("settings.emitEmpty", "query-form.emitEmpty", true)),
        SharedTabs.executionOptions());
  }
}
