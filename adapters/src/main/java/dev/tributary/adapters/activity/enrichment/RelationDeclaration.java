package dev.tributary.adapters.activity.enrichment;

import static dev.tributary.adapters.activity.AdditionalFieldDeclaration.NAME;
import static dev.tributary.adapters.setting.Condition.is;
import static dev.tributary.adapters.setting.RowsType.rowsOf;
import static dev.tributary.adapters.setting.SettingTypes.choice;
import static dev.tributary.adapters.setting.SettingTypes.group;
import static dev.tributary.adapters.setting.SettingTypes.rows;
import static dev.tributary.adapters.setting.SettingTypes.text;

import dev.tributary.adapters.setting.SettingValues;
import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.domain.activity.enrichment.AggregationSettings;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.Relation;
import java.util.Optional;

/** The settings of a relation; one without a name is called like its input. */
final class RelationDeclaration {
  private RelationDeclaration() {}

  static Relation settings(SettingValues<Relation> values) {
    Optional<String> name =
        values.of(
            text("name")
                .optional()
                .describe("How expressions call it; the input where it is missing.")
                .keyword("pattern", NAME)
                .help(),
            relation -> Optional.of(relation.name()));
    String input =
        values.of(
            text("input")
                .required()
                .alwaysWritten()
                .describe("The activity whose rows are linked.")
                .suggest(SuggestionSource.INPUTS),
            Relation::input);
    return new Relation(
        name.orElse(input),
        input,
        values.of(
            choice("cardinality", Cardinality.class, Cardinality.ZERO_OR_ONE)
                .alwaysWritten()
                .describe(
                    "one leaves out rows without a partner and fails on several; zeroOrOne takes"
                        + " the first of several; many gives their count, aggregates and the"
                        + " first ones."),
            Relation::cardinality),
        values.of(
            rows("criteria", rowsOf(RelationDeclaration::criterion))
                .describe(
                    "All of them must hold; none links the only row of the input to all rows,"
                        + " unless rows are paired by position."),
            Relation::criteria),
        values.of(
            choice("byPosition", ByPosition.class, ByPosition.SAME_COUNT)
                .optional()
                .describe(
                    "Pairs the first record with the first linked one, the second with the"
                        + " second, by line number, instead of by criteria. sameCount fails when"
                        + " the numbers differ; with anyCount the cardinality says what happens"
                        + " to records without a partner."),
            Relation::byPosition),
        new AggregationSettings(
            values.of(
                text("filter")
                    .when(is("cardinality", Cardinality.MANY))
                    .describe(
                        "To many only: a condition over the linked set; rows that do not meet it"
                            + " do not count.")
                    .help(),
                relation -> relation.aggregation().filter()),
            values.of(
                rows("aggregates", rowsOf(AggregationDeclaration::aggregate))
                    .when(is("cardinality", Cardinality.MANY))
                    .describe(
                        "To many only: values out of all linked rows, which expressions call"
                            + " relation.name."),
                relation -> relation.aggregation().aggregates()),
            values.of(
                group("list", AggregationDeclaration::list)
                    .when(is("cardinality", Cardinality.MANY))
                    .optional()
                    .describe(
                        "To many only: the first linked rows as JSON, which expressions call"
                            + " relation.list and messages can repeat over."),
                relation -> relation.aggregation().list())));
  }

  private static Criterion criterion(SettingValues<Criterion> values) {
    return new Criterion(
        values.of(
            text("source")
                .required()
                .alwaysWritten()
                .describe("An expression over the primary set.")
                .suggest(SuggestionSource.COLUMNS),
            Criterion::source),
        values.of(
            text("destination")
                .required()
                .alwaysWritten()
                .describe("An expression over the linked set."),
            Criterion::destination));
  }
}
