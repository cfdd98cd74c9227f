package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.OutboundColumn;
import dev.tributary.domain.activity.externalapi.OutboundMapping;
import dev.tributary.domain.value.ValueType;

/** The outbound mapping as JSON. A column that is only a name is a text of that property. */
final class OutboundForm {
  private OutboundForm() {}

  static OutboundMapping read(SettingsReader reader) {
    return new OutboundMapping(
        reader.flag("flatten", false),
        reader.text("arrayPath"),
        reader.objectsOrTexts(
            "columns", name -> OutboundColumn.of(name, ValueType.TEXT), OutboundForm::column));
  }

  static ObjectNode write(OutboundMapping outbound) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (outbound.flatten()) {
      node.put("flatten", true);
    }
    if (!outbound.arrayPath().isEmpty()) {
      node.put("arrayPath", outbound.arrayPath());
    }
    ArrayNode columns = node.putArray("columns");
    outbound.columns().forEach(column -> columns.add(write(column)));
    return node;
  }

  private static OutboundColumn column(SettingsReader reader) {
    String name = reader.text("name");
    return new OutboundColumn(
        name,
        reader.optionalText("label").orElse(name),
        path(reader, name),
        reader.choice("type", ValueType.class, ValueType.TEXT),
        length(reader),
        reader.text("format"),
        reader.flag("ignore", false));
  }

  /** An empty path is a path: the element itself. */
  private static String path(SettingsReader reader, String name) {
    boolean empty =
        reader
            .json("path")
            .filter(JsonNode::isTextual)
            .map(JsonNode::asText)
            .filter(String::isEmpty)
            .isPresent();
    return empty ? "" : reader.optionalText("path").orElse(OutboundColumn.memberPath(name));
  }

  /** Validation judges the number; here it only has to fit. */
  private static int length(SettingsReader reader) {
    long length = reader.integer("maxLength", OutboundColumn.DEFAULT_LENGTH);
    return Math.clamp(length, -1, Integer.MAX_VALUE);
  }

  private static ObjectNode write(OutboundColumn column) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", column.name());
    if (!column.label().equals(column.name())) {
      node.put("label", column.label());
    }
    if (!column.path().equals(OutboundColumn.memberPath(column.name()))) {
      node.put("path", column.path());
    }
    node.put("type", SettingsReader.choiceName(column.type()));
    if (column.maxLength() != OutboundColumn.DEFAULT_LENGTH) {
      node.put("maxLength", column.maxLength());
    }
    if (!column.format().isEmpty()) {
      node.put("format", column.format());
    }
    if (column.ignore()) {
      node.put("ignore", true);
    }
    return node;
  }
}
