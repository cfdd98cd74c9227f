package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.adapters.setting.SettingType;
import dev.tributary.adapters.setting.SettingsReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A list of statuses, {@code [404, 5xx]}; a form shows it as {@code 404, 5xx}. */
public final class StatusesType implements SettingType<List<String>> {
  @Override
  public Optional<List<String>> read(SettingsReader reader, String field) {
    return Optional.of(reader.texts(field));
  }

  @Override
  public JsonNode write(List<String> value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    value.forEach(status -> add(status, list));
    return list;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    ObjectNode items = schema.putObject("items");
    items.putArray("type").add("integer").add("string");
    items.put("pattern", "^[1-5]([0-9][0-9]|xx)$").put("minimum", 100).put("maximum", 599);
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Field(Entry.LINE, List.of());
  }

  static String line(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  static ArrayNode list(String line) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (String status : line.strip().split("[,\\s]+", -1)) {
      add(status, list);
    }
    return list;
  }

  private static void add(String status, ArrayNode list) {
    if (status.matches("[1-5]\\d\\d")) {
      list.add(Integer.parseInt(status));
    } else if (!status.isEmpty()) {
      list.add(status);
    }
  }
}
