package dev.tributary.adapters.activity.enrichment;

import static dev.tributary.adapters.activity.AdditionalFieldDeclaration.NAME;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.exact;
import static dev.tributary.adapters.setting.SettingTypes.integerBetween;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Aggregate;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Function;
import dev.tributary.domain.activity.enrichment.AggregationSettings.RowList;
import dev.tributary.domain.activity.enrichment.AggregationSettings.Sorting;

/** The aggregates and the list of a relation to many. */
final class AggregationDeclaration {
  private AggregationDeclaration() {}

  static Aggregate aggregate(SettingValues<Aggregate> values) {
    return new Aggregate(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("How expressions call it: orders.total. Not count or list.")
                .keyword("pattern", NAME),
            Aggregate::name),
        values.of(
            choice("function", Function.class, Function.COUNT)
                .alwaysWritten()
                .describe("How the values become one; nulls are left out."),
            Aggregate::function),
        values.of(
            text("expression")
                .describe(
                    "An expression over the linked set; may be missing for count, which then"
                        + " counts rows."),
            Aggregate::expression),
        values.of(
            exact("separator")
                .when(is("function", Function.STRING))
                .defaultValue(Aggregate.DEFAULT_SEPARATOR)
                .describe("Between the texts of string."),
            Aggregate::separator));
  }

  static RowList list(SettingValues<RowList> values) {
    return new RowList(
        Math.toIntExact(
            values.of(
                integerBetween("first", 1, RowList.MOST)
                    .hiddenDefault()
                    .keyword("default", 1)
                    .alwaysWritten()
                    .describe("How many at most.")
                    .help(),
                list -> (long) list.first())),
        values.of(
            rows("sort", rowsOf(AggregationDeclaration::sorting))
                .describe(
                    "By the first of these, then by the others, then by line number; nulls come"
                        + " last."),
            RowList::sort),
        values.of(
            texts("columns", text(RowShapes.VALUE))
                .describe("The columns of the linked set in the list; all where it is missing."),
            RowList::columns));
  }

  private static Sorting sorting(SettingValues<Sorting> values) {
    return new Sorting(
        values.of(
            text("expression")
                .required()
                .alwaysWritten()
                .describe("An expression over the linked set."),
            Sorting::expression),
        values.of(
            toggle("descending", false).describe("From the largest to the smallest."),
            Sorting::descending));
  }
}
