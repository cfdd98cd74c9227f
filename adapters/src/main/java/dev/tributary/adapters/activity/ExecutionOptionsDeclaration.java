package dev.tributary.adapters.activity;

import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.duration;
import static dev.tributary.adapters.setting.SettingTypes.prose;
import static dev.tributary.adapters.setting.SettingTypes.setting;

import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SettingsDeclaration;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The options of execution, which every activity has. */
public final class ExecutionOptionsDeclaration implements SettingsDeclaration<ExecutionOptions> {
  /** The field of an activity that holds them. */
  public static final String FIELD = "options";

  private static final ParsedType<ZoneId> ZONE =
      new ParsedType<>(ZoneId::of, ZoneId::getId, DefinitionErrorCode.UNKNOWN_ZONE, List.of());

  @Override
  public ExecutionOptions settings(SettingValues<ExecutionOptions> values) {
    return new ExecutionOptions(
        values.of(
            choice("onError", ErrorPolicy.class, ErrorPolicy.SUSPEND)
                .optional()
                .describe(
                    "What follows when the activity fails and no failure transition handles it;"
                        + " as the workflow sets it where it is missing."),
            ExecutionOptions::onError),
        values.of(
            setting("timeZone", ZONE, ZoneOffset.UTC)
                .optional()
                .suggest(SuggestionSource.ZONES)
                .help("form.timeZoneHelp"),
            ExecutionOptions::zone),
        values.of(
            duration("maxDuration")
                .optional()
                .describe("Past it an alert is raised.")
                .help("form.durationHelp"),
            ExecutionOptions::maxDuration),
        values.of(prose("comment"), ExecutionOptions::comment));
  }
}
