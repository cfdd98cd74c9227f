package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.integer;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.drift.DriftAction;
import dev.tributary.domain.activity.externalapi.drift.DriftSettings;

/** The settings of differences between a response and its mapping. */
final class DriftDeclaration {
  private DriftDeclaration() {}

  static DriftSettings settings(SettingValues<DriftSettings> values) {
    return new DriftSettings(
        values.of(
            action("newColumn")
                .describe("For a property of the elements that no column names, ignored included."),
            DriftSettings::newColumn),
        values.of(
            action("missingColumn")
                .describe("For a column that has no value in the whole response."),
            DriftSettings::missingColumn),
        values.of(
            action("changedColumn")
                .describe("For a column none of whose values in the response fit."),
            DriftSettings::changedColumn),
        Limits.fitting(
            values.of(
                integer("holdRejects", DriftSettings.ALL)
                    .describe(
                        "Percent of the lines that may be rejected; above, the activity waits after"
                            + " its last response until a person lets it go on or stops it.")
                    .keyword("minimum", 0)
                    .keyword("maximum", DriftSettings.ALL)
                    .help(),
                drift -> (long) drift.holdRejects())),
        Limits.fitting(
            values.of(
                integer("mostRejects", DriftSettings.ALL)
                    .describe(
                        "Percent of the lines that may be rejected; above, the activity fails and"
                            + " nothing of the response is stored.")
                    .keyword("minimum", 0)
                    .keyword("maximum", DriftSettings.ALL)
                    .help(),
                drift -> (long) drift.mostRejects())));
  }

  private static Setting<DriftAction> action(String name) {
    return choice(name, DriftAction.class, DriftAction.IGNORE);
  }
}
