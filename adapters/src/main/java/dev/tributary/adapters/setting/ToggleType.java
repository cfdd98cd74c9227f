package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import java.util.Optional;

/** True or false. */
record ToggleType() implements SettingType<Boolean> {
  @Override
  public Optional<Boolean> read(SettingsReader reader, String field) {
    return reader.optionalBool(field);
  }

  @Override
  public JsonNode write(Boolean value) {
    return JsonNodeFactory.instance.booleanNode(value);
  }

  @Override
  public ObjectNode schema() {
    return JsonNodeFactory.instance.objectNode().put("type", "boolean");
  }

  @Override
  public Control control() {
    return Control.Field.of(Entry.TOGGLE);
  }
}
