package dev.tributary.adapters.activity.scheduler;

import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.setting;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Validity;
import java.time.LocalDateTime;

/** From when and how long a scheduler is due. */
final class ValidityDeclaration implements SettingsDeclaration<Validity> {
  private static final LocalDateTime ANY = LocalDateTime.of(2026, 1, 1, 0, 0);

  @Override
  public Validity settings(SettingValues<Validity> values) {
    return new Validity(
        values.of(
            setting("start", ScheduleTexts.MOMENT, ANY)
                .describe("Not due before: a date, or a date and time.")
                .optional()
                .help(),
            Validity::start),
        values.of(
            setting("end", ScheduleTexts.MOMENT, ANY)
                .describe("Not due after: a date, or a date and time.")
                .optional()
                .help(),
            Validity::end),
        values.of(
            integer("firings", 0)
                .describe("How many runs it starts at most while it is armed; 0 for no limit.")
                .help(),
            Validity::firings));
  }
}
