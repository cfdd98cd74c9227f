package dev.tributary.adapters.activity;

import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.Setting;
import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.AdditionalField;
import java.util.List;

/** The columns that several kinds add to their rows. */
public final class AdditionalFieldDeclaration {
  /** The setting {@code additionalData}. */
  public static final Setting<List<AdditionalField>> ADDITIONAL_DATA =
      rows("additionalData", rowsOf(AdditionalFieldDeclaration::field).order("name", "expression"))
          .describe("Columns that are added to the rows.")
          .label("form.additionalData");

  /** The pattern of names in expressions. */
  public static final String NAME = "^[a-zA-Z_][a-zA-Z0-9_]{0,62}$";

  private AdditionalFieldDeclaration() {}

  private static AdditionalField field(SettingValues<AdditionalField> values) {
    return new AdditionalField(
        values.of(
            text("name")
                .required()
                .alwaysWritten()
                .describe("How later activities call the column.")
                .keyword("pattern", NAME),
            AdditionalField::name),
        values.of(
            text("label").describe("What a person reads; the name where it is missing."),
            AdditionalField::label),
        values.of(
            text("expression")
                .required()
                .alwaysWritten()
                .describe("What the column holds.")
                .suggest(SuggestionSource.COLUMNS),
            AdditionalField::expression),
        values.of(
            text("default")
                .describe("An expression for where that is null; a text stands in single quotes.")
                .help(),
            AdditionalField::defaultExpression));
  }
}
