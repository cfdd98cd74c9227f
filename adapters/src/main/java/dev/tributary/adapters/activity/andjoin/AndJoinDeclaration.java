package dev.tributary.adapters.activity.andjoin;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.andjoin.AndJoinSettings;
import dev.tributary.domain.activity.andjoin.AndJoinSettings.Needed;
import java.util.List;

/** The settings of AND-join. */
public final class AndJoinDeclaration implements ActivityDeclaration<AndJoinSettings> {
  private static final String NEEDED = "needed";

  @Override
  public String title() {
    return "Settings of an AND-join";
  }

  @Override
  public String description() {
    return "Goes on when enough of its inputs have arrived, with the rows of one of them.";
  }

  @Override
  public String bundle() {
    return "and-join-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("general", "mainInput", NEEDED, "inputs", "timeout"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public AndJoinSettings settings(SettingValues<AndJoinSettings> values) {
    return new AndJoinSettings(
        values.of(
            text("mainInput")
                .describe(
                    "The activity whose rows are passed on, and whose event variables win; may be"
                        + " missing when only one input has rows.")
                .help()
                .suggest(SuggestionSource.INPUTS),
            AndJoinSettings::mainInput),
        values.of(
            choice(NEEDED, Needed.class, Needed.ALL)
                .describe(
                    "How many inputs have to arrive: all, any (the first one) or some (a number"
                        + " of them)."),
            AndJoinSettings::needed),
        values.of(
            integer("inputs", 0)
                .when(is(NEEDED, Needed.SOME))
                .describe("For some: how many inputs have to arrive.")
                .help(),
            AndJoinSettings::inputs),
        values.of(
            duration("timeout")
                .when(is(NEEDED, Needed.ALL, Needed.SOME))
                .describe(
                    "From the first arrival; past it the rows leave by the outlet timedOut. 0s"
                        + " waits without an end.")
                .help(),
            AndJoinSettings::timeout));
  }
}
