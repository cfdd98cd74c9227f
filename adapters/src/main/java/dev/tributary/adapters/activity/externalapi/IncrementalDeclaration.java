package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.seconds;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings;
import dev.tributary.domain.activity.externalapi.incremental.IncrementalSettings.Advance;
import java.time.Duration;

/** The settings of watermarks. */
final class IncrementalDeclaration {
  private IncrementalDeclaration() {}

  static IncrementalSettings settings(SettingValues<IncrementalSettings> values) {
    return new IncrementalSettings(
        values.of(
            text("column")
                .describe(
                    "The column whose greatest value is the watermark: an integer, a decimal, a"
                        + " date or a datetime. The event variable watermark holds it in the"
                        + " expressions of the activity; nothing is stored when left out.")
                .help(),
            IncrementalSettings::column),
        values.of(
            text("start")
                .describe(
                    "The watermark of the first run: a number, or a date or instant in ISO 8601;"
                        + " none when left out.")
                .help(),
            IncrementalSettings::start),
        values.of(
            seconds("lookback", Duration.ZERO)
                .describe(
                    "How far before the watermark a run begins again, for rows that arrive late;"
                        + " for dates in whole days.")
                .help(Limits.TIME_HELP),
            IncrementalSettings::lookback),
        values.of(
            seconds("step", Duration.ZERO)
                .describe(
                    "The length of the windows that the range up to now is cut into, for dates in"
                        + " whole days; 0s fetches it as one. Each window is called for, and"
                        + " committed, by itself; the event variables watermark and until hold its"
                        + " beginning and its end, which is exclusive. It needs a start.")
                .help(),
            IncrementalSettings::step),
        values.of(
            toggle("clientSide", false)
                .describe(
                    "Leaves rows before the watermark out here, for an API that cannot; they are"
                        + " counted as filtered."),
            IncrementalSettings::clientSide),
        values.of(
            choice("advance", Advance.class, Advance.ON_SUCCESS)
                .describe(
                    "When the watermark moves: in the transaction that completes the activity, or"
                        + " only when it is set."),
            IncrementalSettings::advance));
  }
}
