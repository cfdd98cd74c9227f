package dev.tributary.adapters.activity.scheduler;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingsTab.tab;

import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsTab;
import dev.tributary.domain.activity.scheduler.SchedulerSettings;
import dev.tributary.domain.activity.scheduler.SchedulerSettings.Frequency;
import dev.tributary.domain.schedule.MissedFirings;
import dev.tributary.domain.schedule.MissedFirings.Policy;
import java.util.List;

/** The settings of Scheduler. */
public final class SchedulerDeclaration implements ActivityDeclaration<SchedulerSettings> {
  @Override
  public String title() {
    return "Settings of a scheduler";
  }

  @Override
  public String description() {
    return "Starts runs at the times of a schedule, while the workflow is armed.";
  }

  @Override
  public String bundle() {
    return "scheduler-form";
  }

  @Override
  public List<SettingsTab> tabs() {
    return List.of(
        tab("general", "frequency", "times", "days", "cron"),
        tab("validity", "validity", "missed"),
        tab(PROPERTIES),
        OPTIONS);
  }

  @Override
  public SchedulerSettings settings(SettingValues<SchedulerSettings> values) {
    return new SchedulerSettings(
        values.of(
            choice("frequency", Frequency.class, Frequency.DAILY)
                .alwaysWritten()
                .describe("What the days follow from."),
            SchedulerSettings::frequency),
        values.of(group("days", new DaysDeclaration()), SchedulerSettings::days),
        values.of(
            group("times", new TimesDeclaration()).when(isNot("frequency", Frequency.CRON)),
            SchedulerSettings::times),
        values.of(
            text("cron")
                .when(is("frequency", Frequency.CRON))
                .describe(
                    "For the frequency cron: minute, hour, day of the month, month and day of the"
                        + " week, with a field of seconds before them where there are six.")
                .help(),
            SchedulerSettings::cron),
        values.of(group("validity", new ValidityDeclaration()), SchedulerSettings::validity),
        values.of(
            group("missed", SchedulerDeclaration::missed).describe("Firings that came too late."),
            SchedulerSettings::missed));
  }

  private static MissedFirings missed(SettingValues<MissedFirings> values) {
    return new MissedFirings(
        values.of(
            choice("policy", Policy.class, MissedFirings.DEFAULT.policy())
                .describe("How many of them start a run.")
                .help(),
            MissedFirings::policy),
        values.of(
            integer("most", MissedFirings.DEFAULT.most())
                .when(is("policy", Policy.RUN_ALL))
                .describe("For the policy runAll: how many at most, the last ones."),
            MissedFirings::most));
  }
}
