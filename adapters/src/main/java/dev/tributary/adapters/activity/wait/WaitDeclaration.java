package dev.tributary.adapters.activity.wait;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.wait.WaitErrorCode;
import dev.tributary.domain.activity.wait.WaitSettings;
import dev.tributary.domain.activity.wait.WaitSettings.Method;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The settings of Wait. */
public final class WaitDeclaration implements ActivityDeclaration<WaitSettings> {
  private static final String METHOD = "method";

  private static final ParsedType<LocalTime> TIME =
      new ParsedType<>(
          LocalTime::parse, LocalTime::toString, WaitErrorCode.TIME_UNREADABLE, List.of());

  @Override
  public String title() {
    return "Settings of a wait";
  }

  @Override
  public String description() {
    return "Passes its rows on later, and holds nothing meanwhile.";
  }

  @Override
  public String bundle() {
    return "wait-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("general", METHOD, "duration", "time", "days", "expression"), tab(PROPERTIES), OPTIONS);
  }

  @Override
  public WaitSettings settings(SettingValues<WaitSettings> values) {
    return new WaitSettings(
        values.of(
            choice(METHOD, Method.class, Method.DURATION)
                .alwaysWritten()
                .describe("What decides when the wait ends."),
            WaitSettings::method),
        values.of(
            duration("duration")
                .when(is(METHOD, Method.DURATION))
                .describe("For the method duration: from the moment at which the rows arrive.")
                .help(),
            WaitSettings::duration),
        values.of(
            setting("time", TIME, LocalTime.MIDNIGHT)
                .when(is(METHOD, Method.TIME, Method.WEEKDAY))
                .describe("For the methods time and weekday: of the day, in the activity's zone.")
                .optional()
                .help(),
            WaitSettings::time),
        values.of(
            group("days", WaitDeclaration::days)
                .when(is(METHOD, Method.WEEKDAY))
                .describe("For the method weekday: the days on which the wait may end."),
            WaitSettings::days),
        values.of(
            text("expression")
                .when(is(METHOD, Method.EXPRESSION))
                .describe(
                    "For the method expression: over event variables, a date (its beginning in the"
                        + " activity's zone) or an instant. The wait ends at once when it is past.")
                .help(),
            WaitSettings::expression));
  }

  private static Set<DayOfWeek> days(SettingValues<Set<DayOfWeek>> values) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (values.of(
          toggle(SettingsReader.choiceName(day), false), chosen -> chosen.contains(day))) {
        days.add(day);
      }
    }
    return days;
  }
}
