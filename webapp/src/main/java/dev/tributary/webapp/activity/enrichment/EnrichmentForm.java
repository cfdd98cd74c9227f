package dev.tributary.webapp.activity.enrichment;

import dev.tributary.webapp.activity.ActivityForm;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The form of Enrichment. */
public class EnrichmentForm implements ActivityForm {
  @Override
  public List<FormTab> tabs() {
    return List.of(
        SharedTabs.properties(
            FormField.line("settings.primary", "enrichment-form.primary")
                .help("enrichment-form.primaryHelp")
                .offering(SuggestionSource.INPUTS),
            FormField.toggle("settings.keepAdditionalData", "enrichment-form.keep", true)),
        FormTab.of("relations", "enrichment-form.relations", RelationRows.ROWS),
        FormTab.of(
            "additional-data", "enrichment-form.additionalData", SharedTabs.additionalData()),
        SharedTabs.executionOptions());
  }
}
