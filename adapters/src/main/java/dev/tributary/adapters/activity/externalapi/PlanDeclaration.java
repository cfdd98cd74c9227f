package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.externalapi.plan.PlanMode;
import dev.tributary.domain.activity.externalapi.plan.PlanSettings;
import java.util.List;

/** The settings of the call plan. */
final class PlanDeclaration {
  private static final String MODE = "mode";

  private PlanDeclaration() {}

  static PlanSettings settings(SettingValues<PlanSettings> values) {
    return new PlanSettings(
        values.of(
            choice(MODE, PlanMode.class, PlanMode.ONE)
                .describe(
                    "What a call is made of: all rows that arrive, a number of them, or the first"
                        + " row of each combination of values."),
            PlanSettings::mode),
        values.of(
            integer("rows", 1)
                .when(isNot(MODE, PlanMode.ONE))
                .describe("Rows per call; for rows and distinct.")
                .keyword("minimum", 1),
            PlanSettings::rows),
        values.of(
            columns("distinct")
                .when(is(MODE, PlanMode.DISTINCT))
                .describe(
                    "The columns, or attributes of the arriving people, whose combinations of values are"
                        + " called; for distinct."),
            PlanSettings::distinct),
        values.of(
            toggle("deduplicate", false)
                .when(is(MODE, PlanMode.ROWS))
                .describe("Whether rows that are equal in all columns count once; for rows.")
                .help(),
            PlanSettings::deduplicate),
        values.of(
            columns("carry")
                .when(isNot(MODE, PlanMode.ONE))
                .describe(
                    "Columns of the row that a call is made of, or attributes of its person, whose"
                        + " values each row of its response gets; for calls of one row. None when left"
                        + " out, also of the columns of distinct.")
                .help(),
            PlanSettings::carry),
        Limits.fitting(
            values.of(
                integer("concurrency", PlanSettings.DEFAULT_CONCURRENCY)
                    .describe(
                        "Calls that are made at the same time, at most; those that must not be"
                            + " repeated are made one after the other.")
                    .keyword("minimum", 1)
                    .keyword("maximum", PlanSettings.MOST_CONCURRENCY)
                    .help(),
                plan -> (long) plan.concurrency())));
  }

  private static Setting<List<String>> columns(String name) {
    return texts(name, text(RowShapes.VALUE).suggest(SuggestionSource.COLUMNS));
  }
}
