package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.activity.AdditionalFieldDeclaration.NAME;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.blankableText;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.integer;
import static dev.tributary.adapters.setting.SettingTypes.setting;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.activity.externalapi.type.ColumnShape;
import dev.tributary.adapters.activity.externalapi.type.Limits;
import dev.tributary.adapters.activity.externalapi.type.RemapType;
import dev.tributary.adapters.setting.RowsType;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.LetterCase;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.mapping.WhiteSpace;
import dev.tributary.domain.value.ValueType;
import java.util.List;

/** The settings of a column of the response: what it is, its format and its rules. */
public final class ColumnDeclaration {
  private static final String TYPE = "type";

  public static final RowsType<OutboundColumn> ROWS =
      rowsOf(ColumnDeclaration::settings)
          .shorthand(name -> OutboundColumn.of(name, ValueType.TEXT))
          .shape(new ColumnShape())
          .order(
              "label",
              "name",
              "path",
              TYPE,
              "maxLength",
              "ignore",
              "from",
              "letterCase",
              "whiteSpace",
              "format",
              "decimalSeparator",
              "thousandsSeparator",
              "onError",
              "onEmpty",
              "default",
              "remap")
          .collapseAfter(6);

  private ColumnDeclaration() {}

  static OutboundColumn settings(SettingValues<OutboundColumn> values) {
    String name =
        values.of(
            text("name").required().alwaysWritten().keyword("pattern", NAME), OutboundColumn::name);
    return new OutboundColumn(
        name,
        values.of(text("label").computedDefault(name), OutboundColumn::label),
        values.of(
            blankableText(ColumnShape.PATH)
                .computedDefault(OutboundColumn.memberPath(name))
                .describe(
                    "JSON Pointer from the element, or from the whole response when flattened;"
                        + " /name when left out. Empty is the element itself.")
                .help(),
            OutboundColumn::path),
        values.of(
            choice("from", ColumnOrigin.class, ColumnOrigin.ELEMENT)
                .describe(
                    "Where the path begins: at the row's element, at the element around it where"
                        + " rows are unnested, or at the whole response for a value that stands"
                        + " beside or above the rows and is the same in each."),
            OutboundColumn::from),
        values.of(
            choice(TYPE, ValueType.class, ValueType.TEXT)
                .alwaysWritten()
                .choiceLabels("form.type_"),
            OutboundColumn::type),
        format(values),
        rules(values),
        values.of(
            toggle("ignore", false).describe("Keeps the definition but leaves the column out."),
            OutboundColumn::ignore));
  }

  private static ColumnFormat format(SettingValues<OutboundColumn> values) {
    return new ColumnFormat(
        Limits.fitting(
            values.of(
                integer("maxLength", ColumnFormat.DEFAULT_LENGTH)
                    .when(is(TYPE, ValueType.TEXT))
                    .describe("Characters of a text.")
                    .keyword("minimum", 1)
                    .keyword("maximum", 1_000_000),
                column -> (long) column.format().maxLength())),
        values.of(
            choice("whiteSpace", WhiteSpace.class, WhiteSpace.NONE)
                .when(isNot(TYPE, ValueType.JSON))
                .describe("Which white space at the ends of a text is cut off."),
            column -> column.format().whiteSpace()),
        values.of(
            choice("letterCase", LetterCase.class, LetterCase.NONE)
                .when(is(TYPE, ValueType.TEXT))
                .describe("The letters that a text is kept in; smart gives each word one capital."),
            column -> column.format().letterCase()),
        values.of(
            text("format")
                .when(is(TYPE, ValueType.DATE, ValueType.TIME, ValueType.DATETIME))
                .describe("Pattern of a date or time, such as dd/MM/yyyy; ISO 8601 when left out.")
                .help(),
            column -> column.format().pattern()),
        separators(values));
  }

  private static NumberSeparators separators(SettingValues<OutboundColumn> values) {
    return new NumberSeparators(
        values.of(
            exact("decimalSeparator")
                .when(is(TYPE, ValueType.INTEGER, ValueType.DECIMAL))
                .defaultValue(NumberSeparators.PLAIN.decimal())
                .describe("Of numbers inside texts.")
                .keyword("minLength", 1)
                .keyword("maxLength", 1),
            column -> column.format().separators().decimal()),
        values.of(
            exact("thousandsSeparator")
                .when(is(TYPE, ValueType.INTEGER, ValueType.DECIMAL))
                .defaultValue(NumberSeparators.PLAIN.thousands())
                .describe("Of numbers inside texts; none when empty.")
                .keyword("maxLength", 1),
            column -> column.format().separators().thousands()));
  }

  private static ValueRules rules(SettingValues<OutboundColumn> values) {
    return new ValueRules(
        values.of(
            setting("remap", new RemapType(), List.of())
                .when(isNot(TYPE, ValueType.JSON))
                .describe(
                    "Destinations by source value, such as {\"sub\": \"1\", \"unsub\": \"0\"}. The"
                        + " source is compared exactly, after white space is cut; \"\" stands for"
                        + " every empty value; null makes no value."),
            column -> column.rules().remapping()),
        values.of(
            choice("onEmpty", EmptyRule.class, ValueRules.DEFAULT.onEmpty())
                .describe(
                    "What null, a missing property or an empty text means: an error where a number"
                        + " is expected and no value elsewhere, no value, or an error."),
            column -> column.rules().onEmpty()),
        values.of(
            choice("onError", ErrorRule.class, ValueRules.DEFAULT.onError())
                .describe(
                    "What becomes of a value that does not fit; the last two also refuse every"
                        + " value that is not remapped. Rejected lines leave by the outlet"
                        + " 'rejects'."),
            column -> column.rules().onError()),
        values.of(
            text("default")
                .when(is("onError", ErrorRule.USE_DEFAULT, ErrorRule.DEFAULT_UNLESS_REMAPPED))
                .optional()
                .describe(
                    "What takes the place of a value that does not fit, written as the column's"
                        + " values are.")
                .keyword("type", List.of("string", "number", "boolean")),
            column -> column.rules().defaultValue()));
  }
}
