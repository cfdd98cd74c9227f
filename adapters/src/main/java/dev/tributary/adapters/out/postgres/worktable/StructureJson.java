package dev.tributary.adapters.out.postgres.worktable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import dev.tributary.domain.worktable.WorkTableStructure.Population;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a structure is written into the catalogue and read back. */
public final class StructureJson {
  private static final int FORMAT = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private StructureJson() {}

  public static String write(WorkTableStructure structure) {
    ObjectNode node = MAPPER.createObjectNode().put("format", FORMAT);
    structure
        .population()
        .ifPresent(
            population ->
                node.putObject("population")
                    .put("resource", population.resource())
                    .put("keyType", population.keyType().name()));
    ArrayNode columns = node.putArray("columns");
    structure
        .columns()
        .forEach(
            column -> {
              ObjectNode written =
                  columns
                      .addObject()
                      .put("name", column.name())
                      .put("label", column.label())
                      .put("type", column.type().name());
              if (!column.personal().isEmpty()) {
                ArrayNode personal = written.putArray("personal");
                column.personal().stream().sorted().forEach(personal::add);
              }
            });
    return node.toString();
  }

  public static WorkTableStructure read(String json) {
    try {
      return structure(MAPPER.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("unreadable structure in the catalogue", broken);
    }
  }

  private static WorkTableStructure structure(JsonNode node) {
    List<Column> columns = new ArrayList<>();
    node.get("columns").forEach(column -> columns.add(column(column)));
    return new WorkTableStructure(
        Optional.ofNullable(node.get("population")).map(StructureJson::population), columns);
  }

  private static Population population(JsonNode node) {
    return new Population(
        node.get("resource").asText(), ValueType.valueOf(node.get("keyType").asText()));
  }

  private static Column column(JsonNode node) {
    Set<String> personal = new HashSet<>();
    node.path("personal").forEach(resource -> personal.add(resource.asText()));
    return new Column(
        node.get("name").asText(),
        node.get("label").asText(),
        ValueType.valueOf(node.get("type").asText()),
        personal);
  }
}
