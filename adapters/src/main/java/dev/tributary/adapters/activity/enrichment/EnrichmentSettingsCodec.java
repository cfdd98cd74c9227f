package dev.tributary.adapters.activity.enrichment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.AdditionalFields;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.adapters.activity.SettingsSchema;
import dev.tributary.domain.activity.enrichment.ByPosition;
import dev.tributary.domain.activity.enrichment.Cardinality;
import dev.tributary.domain.activity.enrichment.Criterion;
import dev.tributary.domain.activity.enrichment.EnrichmentSettings;
import dev.tributary.domain.activity.enrichment.Relation;
import java.util.Optional;

/** An enrichment's settings in YAML and JSON. */
public class EnrichmentSettingsCodec implements ActivitySettingsCodec<EnrichmentSettings> {
  @Override
  public EnrichmentSettings read(SettingsReader reader) {
    return new EnrichmentSettings(
        reader.text("primary"),
        reader.bool("keepAdditionalData", true),
        reader.objects("relations", EnrichmentSettingsCodec::relation),
        AdditionalFields.read(reader));
  }

  /** A relation without a name is called like its input. */
  private static Relation relation(SettingsReader reader) {
    String input = reader.text("input");
    return new Relation(
        reader.optionalText("name").orElse(input),
        input,
        reader.choice("cardinality", Cardinality.class, Cardinality.ZERO_OR_ONE),
        reader.objects(
            "criteria",
            criterion -> new Criterion(criterion.text("source"), criterion.text("destination"))),
        reader.has("byPosition")
            ? Optional.of(reader.choice("byPosition", ByPosition.class, ByPosition.SAME_COUNT))
            : Optional.empty(),
        CollectedJson.read(reader));
  }

  @Override
  public ObjectNode write(EnrichmentSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (!settings.primary().isBlank()) {
      node.put("primary", settings.primary());
    }
    if (!settings.keepAdditionalData()) {
      node.put("keepAdditionalData", false);
    }
    ArrayNode relations = node.putArray("relations");
    settings.relations().forEach(relation -> write(relation, relations.addObject()));
    AdditionalFields.write(node, settings.additionalData());
    return node;
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(EnrichmentSettings.KIND);
  }

  private static void write(Relation relation, ObjectNode node) {
    node.put("name", relation.name())
        .put("input", relation.input())
        .put("cardinality", SettingsReader.choiceName(relation.cardinality()));
    if (!relation.criteria().isEmpty()) {
      ArrayNode criteria = node.putArray("criteria");
      relation
          .criteria()
          .forEach(
              criterion ->
                  criteria
                      .addObject()
                      .put("source", criterion.source())
                      .put("destination", criterion.destination()));
    }
    relation
        .byPosition()
        .ifPresent(policy -> node.put("byPosition", SettingsReader.choiceName(policy)));
    CollectedJson.write(node, relation.collected());
  }
}
