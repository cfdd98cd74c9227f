package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A list of texts.
 *
 * @param text how a form asks for each
 */
record TextsType(Setting<String> text) implements SettingType<List<String>> {
  @Override
  public Optional<List<String>> read(SettingsReader reader, String field) {
    return reader.has(field) ? Optional.of(reader.texts(field)) : Optional.empty();
  }

  @Override
  public JsonNode write(List<String> value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    value.forEach(list::add);
    return list;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    schema.set("items", text.type().schema());
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Rows(RowShapes.TEXTS, List.of(text), 1);
  }
}
