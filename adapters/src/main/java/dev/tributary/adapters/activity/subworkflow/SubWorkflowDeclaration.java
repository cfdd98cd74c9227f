package dev.tributary.adapters.activity.subworkflow;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.activity.ArgumentDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings;
import dev.tributary.domain.activity.subworkflow.SubWorkflowSettings.Returned;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/** The settings of Sub-workflow. */
public final class SubWorkflowDeclaration implements ActivityDeclaration<SubWorkflowSettings> {
  @Override
  public String title() {
    return "Settings of a sub-workflow";
  }

  @Override
  public String description() {
    return "Starts a run of another workflow and waits for its end; the rows that arrived leave"
        + " then.";
  }

  @Override
  public String bundle() {
    return "sub-workflow-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(tab("general", "workflow", "parameters", "variables"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public SubWorkflowSettings settings(SettingValues<SubWorkflowSettings> values) {
    return new SubWorkflowSettings(
        values.of(
            text("workflow")
                .required()
                .describe("The name of the workflow; its newest revision is started.")
                .help()
                .suggest(SuggestionSource.WORKFLOWS),
            SubWorkflowSettings::workflow),
        values.of(
            rows("parameters", rowsOf(ArgumentDeclaration::of))
                .describe("The parameters of its start."),
            SubWorkflowSettings::arguments),
        values.of(
            rows("variables", rowsOf(SubWorkflowDeclaration::returned))
                .describe("Event variables that are taken over from its end."),
            SubWorkflowSettings::returned));
  }

  private static Returned returned(SettingValues<Returned> values) {
    return new Returned(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("The name of the event variable, there and here."),
            Returned::name),
        values.of(
            choice("type", ValueType.class, ValueType.TEXT).choiceLabels("form.type_"),
            Returned::type));
  }
}
