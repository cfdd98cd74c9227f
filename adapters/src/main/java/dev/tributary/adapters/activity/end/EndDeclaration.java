package dev.tributary.adapters.activity.end;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.activity.ArgumentDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.end.EndSettings;
import dev.tributary.domain.activity.end.EndSignal;
import java.util.List;

/** The settings of End. */
public final class EndDeclaration implements ActivityDeclaration<EndSettings> {
  @Override
  public String title() {
    return "Settings of an end";
  }

  @Override
  public String description() {
    return "Ends a branch of the run, and may start a run of another workflow.";
  }

  @Override
  public String bundle() {
    return "end-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(tab("signal", "signal"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public EndSettings settings(SettingValues<EndSettings> values) {
    return new EndSettings(
        values.of(
            group("signal", EndDeclaration::signal)
                .describe("A signal that starts a run of another workflow, which is armed."),
            EndSettings::signal));
  }

  private static EndSignal signal(SettingValues<EndSignal> values) {
    return new EndSignal(
        values.of(
            text("workflow")
                .describe("The name of the workflow.")
                .help()
                .suggest(SuggestionSource.WORKFLOWS),
            EndSignal::workflow),
        values.of(
            text("activity").describe("The id of the External signal with which it begins.").help(),
            EndSignal::activity),
        values.of(
            rows("parameters", rowsOf(ArgumentDeclaration::of))
                .describe("The parameters of the signal."),
            EndSignal::parameters));
  }
}
