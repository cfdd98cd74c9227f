package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** An object whose names the author chooses; every value is a text. */
record EntriesType() implements SettingType<SequencedMap<String, String>> {
  @Override
  public Optional<SequencedMap<String, String>> read(SettingsReader reader, String field) {
    Optional<JsonNode> given = reader.json(field);
    if (given.isPresent() && !given.get().isObject()) {
      reader.problem(field, DefinitionErrorCode.NOT_AN_OBJECT);
    }
    return given.filter(JsonNode::isObject).map(node -> entries(reader, field, node));
  }

  private static SequencedMap<String, String> entries(
      SettingsReader reader, String field, JsonNode object) {
    SequencedMap<String, String> entries = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!entry.getValue().isValueNode()) {
        reader.problem(field + "." + entry.getKey(), DefinitionErrorCode.NOT_TEXT);
      }
      entries.put(entry.getKey(), entry.getValue().asText());
    }
    return entries;
  }

  @Override
  public JsonNode write(SequencedMap<String, String> value) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    value.forEach(object::put);
    return object;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema
        .putObject("additionalProperties")
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean");
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Rows(
        RowShapes.ENTRIES,
        List.of(SettingTypes.text(RowShapes.KEY), SettingTypes.text(RowShapes.VALUE)),
        2);
  }
}
