package dev.tributary.webapp.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.LetterCase;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.mapping.WhiteSpace;
import dev.tributary.domain.value.ValueType;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.RowShape;
import dev.tributary.webapp.form.RowShapes;

/** The columns of the response, each with its format and its rules. */
final class ColumnRows implements RowShape {
  /** How the form writes the pointer to the element itself, which is empty. */
  private static final String ITSELF = ".";

  private static final String PATH = "path";

  static final FormRows ROWS =
      FormRows.of(
              "settings.outbound.columns",
              "externalapi-form.columns",
              "externalapi-form.addColumn",
              new ColumnRows(),
              FormField.line("label", "externalapi-form.columnLabel"),
              FormField.line("name", "externalapi-form.columnName"),
              FormField.line(PATH, "externalapi-form.columnPath")
                  .help("externalapi-form.columnPathHelp"),
              SharedTabs.choice(
                  "type",
                  "externalapi-form.columnType",
                  ValueType.class,
                  "form.type_",
                  ValueType.TEXT),
              FormField.number("maxLength", "externalapi-form.columnLength")
                  .missing(Integer.toString(ColumnFormat.DEFAULT_LENGTH)),
              FormField.toggle("ignore", "externalapi-form.columnOut", false),
              SharedTabs.choice(
                  "from",
                  "externalapi-form.columnOrigin",
                  ColumnOrigin.class,
                  "externalapi-form.choose_",
                  ColumnOrigin.ELEMENT),
              SharedTabs.choice(
                  "letterCase",
                  "externalapi-form.columnLetters",
                  LetterCase.class,
                  "externalapi-form.choose_",
                  ColumnFormat.PLAIN.letterCase()),
              SharedTabs.choice(
                  "whiteSpace",
                  "externalapi-form.columnSpace",
                  WhiteSpace.class,
                  "externalapi-form.choose_",
                  ColumnFormat.PLAIN.whiteSpace()),
              FormField.line("format", "externalapi-form.columnPattern")
                  .help("externalapi-form.columnPatternHelp"),
              FormField.exact("decimalSeparator", "externalapi-form.columnDecimal")
                  .missing(ColumnFormat.PLAIN.separators().decimal()),
              FormField.exact("thousandsSeparator", "externalapi-form.columnThousands"),
              SharedTabs.choice(
                  "onError",
                  "externalapi-form.columnErrors",
                  ErrorRule.class,
                  "externalapi-form.choose_",
                  ValueRules.DEFAULT.onError()),
              SharedTabs.choice(
                  "onEmpty",
                  "externalapi-form.columnEmpty",
                  EmptyRule.class,
                  "externalapi-form.choose_",
                  ValueRules.DEFAULT.onEmpty()),
              FormField.line("default", "externalapi-form.columnStandIn"),
              FormRows.of(
                  "remap",
                  "externalapi-form.columnRemaps",
                  "externalapi-form.addRemap",
                  new RemapShape(),
                  FormField.exact(RemapShape.FROM, "externalapi-form.remapFrom")
                      .help("externalapi-form.remapFromHelp"),
                  FormField.exact(RemapShape.TO, "externalapi-form.remapTo")
                      .help("externalapi-form.remapToHelp")))
          .collapseAfter(6);

  private ColumnRows() {}

  @Override
  public ArrayNode open(JsonNode stored) {
    return withPath(RowShapes.OBJECTS.open(stored), "", ITSELF);
  }

  @Override
  public JsonNode close(ArrayNode rows) {
    return withPath(rows, ITSELF, "");
  }

  @Override
  public String place(String list, int index, ObjectNode row, String field) {
    return RowShapes.OBJECTS.place(list, index, row, field);
  }

  private static ArrayNode withPath(ArrayNode rows, String from, String to) {
    for (JsonNode row : rows) {
      if (row.has(PATH) && row.path(PATH).asText().equals(from)) {
        ((ObjectNode) row).put(PATH, to);
      }
    }
    return rows;
  }
}
