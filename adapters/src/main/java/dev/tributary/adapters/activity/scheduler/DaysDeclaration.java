package dev.tributary.adapters.activity.scheduler;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Days;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.schedule.MonthDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** On which days a scheduler is due. */
final class DaysDeclaration implements SettingsDeclaration<Days> {
  private static final String FREQUENCY = "../frequency";

  @Override
  public Days settings(SettingValues<Days> values) {
    return new Days(
        values.of(
            setting("date", ScheduleTexts.DATE, LocalDate.EPOCH)
                .when(is(FREQUENCY, Frequency.ONCE))
                .describe("For the frequency once.")
                .optional()
                .help(),
            Days::date),
        values.of(
            group("weekdays", named(DayOfWeek.class))
                .when(is(FREQUENCY, Frequency.WEEKLY))
                .describe("For the frequency weekly."),
            Days::weekdays),
        values.of(
            setting("monthDays", ScheduleTexts.MONTH_DAYS, new MonthDays(List.of()))
                .when(is(FREQUENCY, Frequency.MONTHLY))
                .describe(
                    "For the frequency monthly: numbers, last, or days of the week such as second"
                        + " tuesday and last friday. A month without such a day is left out.")
                .optional()
                .help(),
            Days::monthDays),
        values.of(
            group("months", named(Month.class))
                .when(is(FREQUENCY, Frequency.MONTHLY))
                .describe("For the frequency monthly: in which months; none chosen are all."),
            Days::months),
        values.of(
            setting("yearDays", ScheduleTexts.YEAR_DAYS, List.of())
                .when(is(FREQUENCY, Frequency.YEARLY))
                .hiddenDefault()
                .describe(
                    "For the frequency yearly: months and days; 02-29 is 28 February in a year"
                        + " without that day.")
                .help(),
            Days::yearDays),
        values.of(
            integer("step", 1)
                .when(is(FREQUENCY, Frequency.DAILY, Frequency.WEEKLY))
                .describe(
                    "For the frequencies daily and weekly: every so many days or weeks, counted"
                        + " from the start.")
                .help(),
            Days::step));
  }

  private static <E extends Enum<E>> SettingsDeclaration<Set<E>> named(Class<E> type) {
    return values -> {
      Set<E> chosen = EnumSet.noneOf(type);
      for (E each : type.getEnumConstants()) {
        if (values.of(toggle(SettingsReader.choiceName(each), false), all -> all.contains(each))) {
          chosen.add(each);
        }
      }
      return chosen;
    };
  }
}
