package dev.tributary.adapters.activity.externalsignal;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.externalsignal.ExternalSignalSettings;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/** The settings of External signal. */
public final class ExternalSignalDeclaration
    implements ActivityDeclaration<ExternalSignalSettings> {
  @Override
  public String title() {
    return "Settings of an external signal";
  }

  @Override
  public String description() {
    return "A signal of another system starts a run here while the workflow is armed; where"
        + " something leads to the activity, the run waits for the signal.";
  }

  @Override
  public String bundle() {
    return "external-signal-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(tab("general", "parameters", "timeout"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public ExternalSignalSettings settings(SettingValues<ExternalSignalSettings> values) {
    return new ExternalSignalSettings(
        values.of(
            rows("parameters", rowsOf(ExternalSignalDeclaration::parameter))
                .describe(
                    "What a signal carries: event variables of the run. One without a default is"
                        + " required."),
            ExternalSignalSettings::parameters),
        values.of(
            duration("timeout")
                .describe(
                    "Where the run waits for the signal: how long at most; past it the rows leave"
                        + " by the outlet timedOut. 0s waits without an end.")
                .help(),
            ExternalSignalSettings::timeout));
  }

  private static Parameter parameter(SettingValues<Parameter> values) {
    return new Parameter(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("The name of the event variable.")
                .keyword("pattern", "^[a-zA-Z_][a-zA-Z0-9_]{0,62}$"),
            Parameter::name),
        values.of(
            choice("type", ValueType.class, ValueType.TEXT).choiceLabels("form.type_"),
            Parameter::type),
        values
            .of(
                exact("default")
                    .optional()
                    .describe("Used when a signal leaves the parameter out.")
                    .help(),
                parameter -> parameter.defaultValue().map(Object::toString))
            .map(Object.class::cast));
  }
}
