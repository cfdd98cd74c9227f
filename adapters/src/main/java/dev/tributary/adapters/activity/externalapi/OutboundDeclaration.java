package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.isOff;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.exchange.NoContentRule;

/** The settings of the outbound mapping. */
final class OutboundDeclaration {
  private OutboundDeclaration() {}

  static OutboundMapping settings(SettingValues<OutboundMapping> values) {
    boolean flatten =
        values.of(
            toggle("flatten", false)
                .describe(
                    "One row of the values that the columns name, instead of a row per element.")
                .help(),
            OutboundMapping::flatten);
    String arrayPath =
        values.of(
            text("arrayPath")
                .when(isOff("flatten"))
                .describe(
                    "JSON Pointer to the array of rows, such as /codeData/codes; empty when the"
                        + " response is the array.")
                .help(),
            OutboundMapping::arrayPath);
    NoContentRule noContent =
        values.of(
            choice("noContent", NoContentRule.class, NoContentRule.BY_STATUS)
                .describe(
                    "Which responses without content mean no rows: none of them, those of status"
                        + " 204 and 205, or all of status 2xx, an empty body included."),
            OutboundMapping::noContent);
    boolean objectAsRow =
        values.of(
            toggle("objectAsRow", false)
                .when(isOff("flatten"))
                .describe("Takes an object that stands in place of the array as one row.")
                .help(),
            OutboundMapping::objectAsRow);
    return new OutboundMapping(
        flatten,
        arrayPath,
        values.of(
            rows("columns", ColumnDeclaration.ROWS)
                .required()
                .alwaysWritten()
                .describe(
                    "The columns of the rows, in order. A mere name is a text of that property.")
                .keyword("minItems", 1)
                .keyword("maxItems", OutboundMapping.MOST_COLUMNS),
            OutboundMapping::columns),
        noContent,
        objectAsRow);
  }
}
