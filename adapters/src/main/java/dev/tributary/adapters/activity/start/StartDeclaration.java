package dev.tributary.adapters.activity.start;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.start.StartSettings;
import dev.tributary.domain.activity.start.StartSettings.ReceivedColumn;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/** The settings of Start. */
public final class StartDeclaration implements ActivityDeclaration<StartSettings> {
  @Override
  public String title() {
    return "Settings of a start";
  }

  @Override
  public String description() {
    return "Where the run begins. With a resource or columns it passes on the rows that have"
        + " arrived at the Sub-workflow that has started the run.";
  }

  @Override
  public String bundle() {
    return "start-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(tab("rows", "resource", "columns"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public StartSettings settings(SettingValues<StartSettings> values) {
    return new StartSettings(
        values.of(
            text("resource")
                .describe("Whose rows they are; missing for rows that are no population.")
                .help()
                .suggest(SuggestionSource.RESOURCES),
            StartSettings::resource),
        values.of(
            rows("columns", rowsOf(StartDeclaration::column))
                .describe("The columns that are taken over, by their names."),
            StartSettings::columns));
  }

  private static ReceivedColumn column(SettingValues<ReceivedColumn> values) {
    return new ReceivedColumn(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("The name of the column, there and here.")
                .keyword("pattern", "^[a-zA-Z_][a-zA-Z0-9_]{0,62}$"),
            ReceivedColumn::name),
        values.of(
            choice("type", ValueType.class, ValueType.TEXT).choiceLabels("form.type_"),
            ReceivedColumn::type));
  }
}
