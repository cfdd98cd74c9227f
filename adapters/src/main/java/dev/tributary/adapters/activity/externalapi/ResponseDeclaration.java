package dev.tributary.adapters.activity.externalapi;

import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.Condition.isNot;
import static dev.tributary.adapters.setting.Condition.isSet;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.text;
import static dev.tributary.adapters.setting.SettingTypes.texts;
import static dev.tributary.adapters.setting.SettingTypes.toggle;

import dev.tributary.adapters.setting.RowShapes;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.domain.activity.externalapi.response.CsvFormat;
import dev.tributary.domain.activity.externalapi.response.DuplicateRule;
import dev.tributary.domain.activity.externalapi.response.ResponseFormat;
import dev.tributary.domain.activity.externalapi.response.ResponseSettings;
import dev.tributary.domain.activity.externalapi.response.RowSelection;
import dev.tributary.domain.activity.externalapi.response.Unnest;

/** The settings of the form of a response. */
final class ResponseDeclaration {
  private ResponseDeclaration() {}

  static ResponseSettings settings(SettingValues<ResponseSettings> values) {
    return new ResponseSettings(
        values.of(
            choice("format", ResponseFormat.class, ResponseFormat.AUTO)
                .describe(
                    "How the response is written: as its Content-Type declares (JSON, lines of JSON or"
                        + " CSV; others fail), or this, whatever its Content-Type is.")
                .help(),
            ResponseSettings::format),
        values.of(
            group("csv", ResponseDeclaration::csv)
                .when(is("format", ResponseFormat.AUTO, ResponseFormat.CSV))
                .describe("The form of separated values, where the response is such."),
            ResponseSettings::csv),
        unnest(values),
        selection(values));
  }

  private static RowSelection selection(SettingValues<ResponseSettings> values) {
    return new RowSelection(
        values.of(
            text("keepWhen")
                .describe(
                    "A condition of the row, such as $(status = 'active'); other rows are counted"
                        + " and left out. All rows stay when left out.")
                .help(),
            settings -> settings.selection().keepWhen()),
        values.of(
            choice("duplicates", DuplicateRule.class, DuplicateRule.KEEP)
                .describe(
                    "Which of the rows with the same key stay, over all pages and calls of the"
                        + " activity: all, the first or the last that came."),
            settings -> settings.selection().duplicates()),
        values.of(
            texts("key", text(RowShapes.VALUE))
                .describe(
                    "The columns by which rows are duplicates of each other; a row with a null"
                        + " among them has none."),
            settings -> settings.selection().key()));
  }

  private static Unnest unnest(SettingValues<ResponseSettings> values) {
    return new Unnest(
        values.of(
            text("unnest")
                .when(isNot("format", ResponseFormat.CSV))
                .describe(
                    "JSON Pointer from an element to an array inside it, such as /lines, whose"
                        + " elements are the rows; columns from the parent repeat values of the"
                        + " element around them.")
                .help(),
            settings -> settings.unnest().path()),
        values.of(
            choice("whenEmpty", Unnest.WhenEmpty.class, Unnest.WhenEmpty.SKIP)
                .when(isSet("unnest"))
                .describe(
                    "What an element becomes whose array to unnest is empty, null or missing: no"
                        + " row, or one row with its own values."),
            settings -> settings.unnest().whenEmpty()));
  }

  private static CsvFormat csv(SettingValues<CsvFormat> values) {
    return new CsvFormat(
        values.of(
            choice("separator", CsvFormat.Separator.class, CsvFormat.DEFAULT.separator())
                .describe("What stands between two values."),
            CsvFormat::separator),
        values.of(
            choice("quote", CsvFormat.Quote.class, CsvFormat.DEFAULT.quote())
                .describe("What stands around a value that holds separators or line breaks."),
            CsvFormat::quote),
        values.of(
            toggle("header", CsvFormat.DEFAULT.header())
                .describe(
                    "Whether the first row names the columns; without it a path is a position from"
                        + " 0, such as /0."),
            CsvFormat::header));
  }
}
