package dev.tributary.adapters.activity.scheduler;

import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.setting;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Times;
import java.time.LocalTime;
import java.util.List;

/** At which times of a day a scheduler is due. */
final class TimesDeclaration implements SettingsDeclaration<Times> {
  @Override
  public Times settings(SettingValues<Times> values) {
    return new Times(
        values.of(
            setting("at", ScheduleTexts.TIMES, List.of())
                .hiddenDefault()
                .describe("One or more times of the day, separated by commas.")
                .help(),
            Times::at),
        values.of(
            duration("period").describe("Instead of times: again and again after so long.").help(),
            Times::period),
        values.of(
            setting("from", ScheduleTexts.TIME, LocalTime.MIDNIGHT)
                .describe("With a period: the first time of each day.")
                .optional()
                .help(),
            Times::from),
        values.of(
            setting("until", ScheduleTexts.TIME, LocalTime.MIDNIGHT)
                .describe("With a period: the last possible time of each day.")
                .optional()
                .help(),
            Times::until));
  }
}
