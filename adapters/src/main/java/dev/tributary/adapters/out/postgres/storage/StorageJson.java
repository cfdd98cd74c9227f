package dev.tributary.adapters.out.postgres.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.storage.Amount;
import dev.tributary.domain.storage.StorageFigures;
import dev.tributary.domain.storage.StorageFigures.StoredTable;
import dev.tributary.domain.storage.StoredKind;
import dev.tributary.domain.storage.StoredWorkflow;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How figures are written into their column and read back. */
final class StorageJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StorageJson() {}

  static String write(StorageFigures figures) {
    ObjectNode node = JSON.createObjectNode().put("at", figures.measuredAt().toString());
    for (StoredTable table : figures.tables()) {
      node.withArray("tables").addObject().put("name", table.name()).put("bytes", table.bytes());
    }
    for (StoredWorkflow workflow : figures.workflows()) {
      ObjectNode one = node.withArray("workflows").addObject().put("name", workflow.workflow());
      one.put("releasable", workflow.releasable());
      workflow
          .amounts()
          .forEach(
              (kind, amount) ->
                  one.withObject("amounts")
                      .putObject(kind.name())
                      .put("count", amount.count())
                      .put("rows", amount.rows())
                      .put("bytes", amount.bytes()));
    }
    return node.toString();
  }

  static StorageFigures read(String text) {
    JsonNode node = parsed(text);
    return new StorageFigures(
        Instant.parse(node.get("at").asText()),
        node.path("tables")
            .valueStream()
            .map(table -> new StoredTable(table.get("name").asText(), table.get("bytes").asLong()))
            .toList(),
        node.path("workflows").valueStream().map(StorageJson::workflow).toList());
  }

  private static StoredWorkflow workflow(JsonNode node) {
    Map<StoredKind, Amount> amounts = new EnumMap<>(StoredKind.class);
    node.path("amounts")
        .propertyStream()
        .forEach(one -> amounts.put(StoredKind.valueOf(one.getKey()), amount(one.getValue())));
    return new StoredWorkflow(node.get("name").asText(), amounts, node.get("releasable").asLong());
  }

  private static Amount amount(JsonNode node) {
    return new Amount(
        node.get("count").asLong(), node.get("rows").asLong(), node.get("bytes").asLong());
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException ofOurs) {
      throw new IllegalStateException("the stored figures cannot be read", ofOurs);
    }
  }
}
