package dev.tributary.webapp.activity.enrichment;

import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Collected.Aggregate;
import dev.tributary.domain.activity.enrichment.Collected.Function;
import dev.tributary.webapp.activity.SharedTabs;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormField.Choice;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.RowShapes;
import dev.tributary.webapp.form.SuggestionSource;
import java.util.List;

/** The relations of an enrichment, with what they gather from many rows. */
final class RelationRows {
  static final FormRows ROWS =
      FormRows.of(
              "settings.relations",
              "enrichment-form.relations",
              "enrichment-form.addRelation",
              RowShapes.OBJECTS,
              FormField.line("input", "enrichment-form.input").offering(SuggestionSource.INPUTS),
              FormField.line("name", "enrichment-form.name").help("enrichment-form.nameHelp"),
              SharedTabs.choice(
                  "cardinality",
                  "enrichment-form.cardinality",
                  Cardinality.class,
                  "enrichment-form.choose_",
                  Cardinality.ZERO_OR_ONE),
              pairing(),
              criteria(),
              FormField.line("filter", "enrichment-form.filter").help("enrichment-form.manyHelp"),
              aggregates(),
              FormField.number("list.first", "enrichment-form.firstRows")
                  .help("enrichment-form.firstHelp"),
              sorting(),
              FormRows.of(
                  "list.columns",
                  "enrichment-form.columns",
                  "enrichment-form.addColumn",
                  RowShapes.TEXTS,
                  FormField.line(RowShapes.VALUE, "enrichment-form.column")))
          .collapseAfter(5);

  private RelationRows() {}

  private static FormField pairing() {
    return FormField.choice(
        "byPosition",
        "enrichment-form.byPosition",
        List.of(
            new Choice("", "enrichment-form.byCriteria"),
            position(ByPosition.SAME_COUNT),
            position(ByPosition.ANY_COUNT)));
  }

  private static Choice position(ByPosition pairing) {
    return new Choice(
        SettingsReader.choiceName(pairing), "enrichment-form.byPosition_" + pairing.name());
  }

  private static FormRows criteria() {
    return FormRows.of(
        "criteria",
        "enrichment-form.criteria",
        "enrichment-form.addCriterion",
        RowShapes.OBJECTS,
        FormField.line("source", "enrichment-form.source").offering(SuggestionSource.COLUMNS),
        FormField.line("destination", "enrichment-form.destination"));
  }

  private static FormRows aggregates() {
    return FormRows.of(
        "aggregates",
        "enrichment-form.aggregates",
        "enrichment-form.addAggregate",
        RowShapes.OBJECTS,
        FormField.line("name", "enrichment-form.name"),
        SharedTabs.choice(
            "function",
            "enrichment-form.function",
            Function.class,
            "enrichment-form.function_",
            Function.COUNT),
        FormField.line("expression", "enrichment-form.expression"),
        FormField.exact("separator", "enrichment-form.separator")
            .missing(Aggregate.DEFAULT_SEPARATOR));
  }

  private static FormRows sorting() {
    return FormRows.of(
        "list.sort",
        "enrichment-form.sort",
        "enrichment-form.addSort",
        RowShapes.OBJECTS,
        FormField.line("expression", "enrichment-form.expression"),
        FormField.toggle("descending", "enrichment-form.descending", false));
  }
}
