package dev.tributary.adapters.activity.enrichment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.enrichment.Collected;
import dev.tributary.domain.activity.enrichment.Collected.Aggregate;
import dev.tributary.domain.activity.enrichment.Collected.Function;
import dev.tributary.domain.activity.enrichment.Collected.RowList;
import dev.tributary.domain.activity.enrichment.Collected.Sorting;

/** The aggregates and records of a relation to many, as fields of the relation. */
final class CollectedJson {
  private CollectedJson() {}

  static Collected read(SettingsReader relation) {
    return new Collected(
        relation.text("filter"),
        relation.objects("aggregates", CollectedJson::aggregate),
        relation.object("list", CollectedJson::list));
  }

  static void write(ObjectNode relation, Collected collected) {
    putUnlessBlank(relation, "filter", collected.filter());
    if (!collected.aggregates().isEmpty()) {
      ArrayNode aggregates = relation.putArray("aggregates");
      collected.aggregates().forEach(aggregate -> write(aggregate, aggregates.addObject()));
    }
    collected.list().ifPresent(list -> write(list, relation.putObject("list")));
  }

  private static Aggregate aggregate(SettingsReader reader) {
    return new Aggregate(
        reader.text("name"),
        reader.choice("function", Function.class, Function.COUNT),
        reader.text("expression"),
        reader.json("separator").map(node -> node.asText()).orElse(Aggregate.DEFAULT_SEPARATOR));
  }

  private static RowList list(SettingsReader reader) {
    return new RowList(
        reader.integer("first", 1, 1, RowList.MOST),
        reader.objects(
            "sort", key -> new Sorting(key.text("expression"), key.bool("descending", false))),
        reader.texts("columns"));
  }

  private static void write(Aggregate aggregate, ObjectNode node) {
    node.put("name", aggregate.name())
        .put("function", SettingsReader.choiceName(aggregate.function()));
    putUnlessBlank(node, "expression", aggregate.expression());
    if (!aggregate.separator().equals(Aggregate.DEFAULT_SEPARATOR)) {
      node.put("separator", aggregate.separator());
    }
  }

  private static void write(RowList list, ObjectNode node) {
    node.put("first", list.first());
    if (!list.sort().isEmpty()) {
      ArrayNode sort = node.putArray("sort");
      for (Sorting key : list.sort()) {
        ObjectNode written = sort.addObject().put("expression", key.expression());
        if (key.descending()) {
          written.put("descending", true);
        }
      }
    }
    if (!list.columns().isEmpty()) {
      ArrayNode columns = node.putArray("columns");
      list.columns().forEach(columns::add);
    }
  }

  private static void putUnlessBlank(ObjectNode node, String name, String value) {
    if (!value.isBlank()) {
      node.put(name, value);
    }
  }
}
