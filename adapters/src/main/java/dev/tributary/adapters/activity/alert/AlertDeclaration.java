package dev.tributary.adapters.activity.alert;

import static dev.tributary.adapters.setting.SettingTypes.prose;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.alert.AlertSettings;
import java.util.List;

/** The settings of Alert. */
public final class AlertDeclaration implements ActivityDeclaration<AlertSettings> {
  @Override
  public String title() {
    return "Settings of an alert";
  }

  @Override
  public String description() {
    return "Notifies people of something, and passes its rows on.";
  }

  @Override
  public String bundle() {
    return "alert-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("general", "text", "supervisors", "addresses", "targets"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public AlertSettings settings(SettingValues<AlertSettings> values) {
    return new AlertSettings(
        values.of(
            prose("text")
                .required()
                .alwaysWritten()
                .describe("May name event variables: {vars.recCount}. See docs/messages.md.")
                .help(),
            AlertSettings::text),
        values.of(
            toggle("supervisors", true)
                .describe("Whether the supervisors of the workflow are notified, by mail."),
            AlertSettings::supervisors),
        values.of(
            texts("addresses", text(RowShapes.VALUE))
                .describe("Mail addresses of others; at most 50."),
            AlertSettings::addresses),
        values.of(
            texts("targets", text(RowShapes.VALUE))
                .describe("Targets of notifications by name, such as a channel of a chat.")
                .help(),
            AlertSettings::targets));
  }
}
