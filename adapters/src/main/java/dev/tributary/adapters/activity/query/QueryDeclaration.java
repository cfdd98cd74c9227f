package dev.tributary.adapters.activity.query;

import static dev.tributary.adapters.activity.AdditionalFieldDeclaration.ADDITIONAL_DATA;
import static dev.tributary.adapters.setting.SettingTypes.code;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.query.QuerySettings;
import java.util.List;

/** The settings of Query. */
public final class QueryDeclaration implements ActivityDeclaration<QuerySettings> {
  @Override
  public String title() {
    return "Settings of a query";
  }

  @Override
  public String bundle() {
    return "query-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("target", "resource", "where"),
        tab(PROPERTIES),
        tab("additional-data", "additionalData"),
        tab("transition", "emitEmpty"),
        OPTIONS);
  }

  @Override
  public QuerySettings settings(SettingValues<QuerySettings> values) {
    return new QuerySettings(
        values.of(
            text("resource")
                .defaultValue(QuerySettings.DEFAULT_RESOURCE)
                .alwaysWritten()
                .describe("What is selected from, and what the population consists of.")
                .help()
                .suggest(SuggestionSource.RESOURCES),
            QuerySettings::resource),
        values.of(
            code("where").describe("A condition; missing selects every row.").help(),
            QuerySettings::where),
        values.of(ADDITIONAL_DATA, QuerySettings::additionalData),
        values.of(
            toggle("emitEmpty", true).describe("Whether an empty population leaves as well."),
            QuerySettings::emitEmpty));
  }
}
