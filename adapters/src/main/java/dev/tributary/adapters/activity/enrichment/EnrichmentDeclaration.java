package dev.tributary.adapters.activity.enrichment;

import static dev.tributary.adapters.activity.AdditionalFieldDeclaration.ADDITIONAL_DATA;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import java.util.List;

/** The settings of Enrichment. */
public final class EnrichmentDeclaration implements ActivityDeclaration<EnrichmentSettings> {
  private static final int ALWAYS_IN_SIGHT = 5;

  @Override
  public String title() {
    return "Settings of an enrichment";
  }

  @Override
  public String bundle() {
    return "enrichment-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab(PROPERTIES, "primary", "keepAdditionalData"),
        tab("relations", "relations"),
        tab("additional-data", "additionalData"),
        OPTIONS);
  }

  @Override
  public EnrichmentSettings settings(SettingValues<EnrichmentSettings> values) {
    return new EnrichmentSettings(
        values.of(
            text("primary")
                .describe(
                    "The activity whose rows get the data; may be missing when there is one"
                        + " input.")
                .help()
                .suggest(SuggestionSource.INPUTS),
            EnrichmentSettings::primary),
        values.of(
            toggle("keepAdditionalData", true)
                .describe("Whether the primary set's own columns stay."),
            EnrichmentSettings::keepAdditionalData),
        values.of(
            rows(
                    "relations",
                    rowsOf(RelationDeclaration::settings)
                        .order("input", "name", "cardinality", "byPosition", "criteria")
                        .collapseAfter(ALWAYS_IN_SIGHT))
                .alwaysWritten(),
            EnrichmentSettings::relations),
        values.of(ADDITIONAL_DATA, EnrichmentSettings::additionalData));
  }
}
