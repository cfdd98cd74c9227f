package dev.tributary.adapters.activity.test;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.test.Branch;
import dev.tributary.domain.activity.test.TestSettings;
import java.util.List;

/** The settings of Test. */
public final class TestDeclaration implements ActivityDeclaration<TestSettings> {
  @Override
  public String title() {
    return "Settings of a test";
  }

  @Override
  public String description() {
    return "Passes its rows on by the outlet of the first condition that holds.";
  }

  @Override
  public String bundle() {
    return "test-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(tab("conditions", "branches", "defaultOutlet"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public TestSettings settings(SettingValues<TestSettings> values) {
    return new TestSettings(
        values.of(
            rows("branches", rowsOf(TestDeclaration::branch))
                .required()
                .alwaysWritten()
                .describe("Outlets with their conditions, in the order of their evaluation.")
                .keyword("minItems", 1),
            TestSettings::branches),
        values.of(
            toggle("defaultOutlet", false)
                .describe("Whether the rows leave by the outlet default when no condition holds."),
            TestSettings::defaultOutlet));
  }

  private static Branch branch(SettingValues<Branch> values) {
    return new Branch(
        values.of(
            text("outlet")
                .required()
                .alwaysWritten()
                .describe("The name of the outlet, which transitions use.")
                .keyword("pattern", "^[a-z][a-zA-Z0-9_]{0,62}$"),
            Branch::outlet),
        values.of(
            text("when")
                .required()
                .alwaysWritten()
                .describe("A condition over event variables, such as $long(vars/@recCount) > 0."),
            Branch::when));
  }
}
