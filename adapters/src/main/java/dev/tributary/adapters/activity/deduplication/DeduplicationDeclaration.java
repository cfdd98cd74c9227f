package dev.tributary.adapters.activity.deduplication;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.activity.deduplication.Preference.Method;
import java.util.List;

/** The settings of Deduplication. */
public final class DeduplicationDeclaration implements ActivityDeclaration<DeduplicationSettings> {
  @Override
  public String title() {
    return "Settings of a deduplication";
  }

  @Override
  public String bundle() {
    return "deduplication-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("general", "keys", "normalise", "keep", "preference"),
        tab(PROPERTIES),
        tab("transitions", "complement"),
        OPTIONS);
  }

  @Override
  public DeduplicationSettings settings(SettingValues<DeduplicationSettings> values) {
    return new DeduplicationSettings(
        values.of(
            texts("keys", text(RowShapes.VALUE).suggest(SuggestionSource.COLUMNS))
                .required()
                .alwaysWritten()
                .describe(
                    "Expressions; rows with the same values of all of them are duplicates."
                        + " Nulls are no duplicates.")
                .keyword("minItems", 1),
            DeduplicationSettings::keys),
        values.of(
            integer("keep", DeduplicationSettings.DEFAULT_KEEP)
                .describe("How many of each group stay; 0 keeps them all.")
                .keyword("minimum", 0),
            DeduplicationSettings::keep),
        values.of(
            group("preference", DeduplicationDeclaration::preference)
                .describe(
                    "Which of the duplicates stay. Among equals the lowest line number does."),
            DeduplicationSettings::preference),
        values.of(
            toggle("normalise", false)
                .describe("Whether texts that differ in case and white space only are the same."),
            DeduplicationSettings::normalise),
        values.of(
            toggle("complement", false)
                .describe("Whether the discarded rows leave by the outlet complement."),
            DeduplicationSettings::complement));
  }

  private static Preference preference(SettingValues<Preference> values) {
    return new Preference(
        values.of(
            choice("method", Method.class, Method.CHOOSE_FOR_ME).alwaysWritten(),
            Preference::method),
        values.of(
            text("expression")
                .when(isNot("method", Method.CHOOSE_FOR_ME))
                .describe("What the duplicates are compared by.")
                .help()
                .suggest(SuggestionSource.COLUMNS),
            Preference::expression),
        values.of(
            texts("values", text(RowShapes.VALUE))
                .when(is("method", Method.VALUES))
                .describe("For the method values: what the expression may hold, the best first."),
            Preference::values));
  }
}
