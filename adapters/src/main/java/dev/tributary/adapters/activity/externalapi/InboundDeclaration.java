package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.JsonTextType;
import dev.tributary.adapters.setting.ParsedType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.externalapi.request.EmptyInput;
import dev.tributary.domain.activity.externalapi.request.InboundColumn;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.List;
import java.util.Optional;

/** The settings of the inbound mapping. */
final class InboundDeclaration {
  private static final ParsedType<ActivityId> ACTIVITY =
      new ParsedType<>(
          ActivityId::new, ActivityId::value, DefinitionErrorCode.BAD_ACTIVITY_ID, List.of());

  /** What stands for no activity. */
  private static final ActivityId NONE = new ActivityId("none");

  private InboundDeclaration() {}

  static InboundMapping settings(SettingValues<InboundMapping> values) {
    return new InboundMapping(
        values.of(
            setting("set", ACTIVITY, NONE)
                .optional()
                .describe("The activity whose rows are sent; needed only when several arrive.")
                .help()
                .suggest(SuggestionSource.INPUTS),
            InboundMapping::set),
        values.of(
            toggle("addCount", false).describe("Adds params.count, the number of rows."),
            InboundMapping::addCount),
        values.of(
            rows(
                    "columns",
                    rowsOf(InboundDeclaration::column)
                        .shorthand(name -> new InboundColumn(name, name)))
                .describe(
                    "The members of each element of data, in order. A mere name stands for the"
                        + " column of that name."),
            InboundMapping::columns),
        values.of(
            setting("params", JsonTextType.OBJECT, JsonObject.EMPTY)
                .describe(
                    "Further members of params; texts may hold $(expression). A text is read as the"
                        + " JSON of an object.")
                .help(),
            InboundMapping::params),
        values.of(
            choice("whenEmpty", EmptyInput.class, EmptyInput.CALL)
                .describe(
                    "What happens when the set holds no row: call with an empty data, skip the"
                        + " call, or fail."),
            InboundMapping::whenEmpty));
  }

  private static InboundColumn column(SettingValues<InboundColumn> values) {
    String name =
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("The JSON key.")
                .keyword("minLength", 1)
                .keyword("maxLength", 255),
            InboundColumn::name);
    Optional<String> expression =
        values.of(
            text("expression")
                .optional()
                .describe(
                    "What it holds, over the arriving rows and their profile; the column of the"
                        + " same name when left out.")
                .suggest(SuggestionSource.COLUMNS),
            column -> Optional.of(column.expression()));
    return new InboundColumn(name, expression.orElse(name));
  }
}
