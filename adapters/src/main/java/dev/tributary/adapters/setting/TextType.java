package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A text.
 *
 * @param reading whether a blank one counts as missing
 */
record TextType(Entry entry, BiFunction<SettingsReader, String, Optional<String>> reading)
    implements SettingType<String> {
  static ObjectNode text() {
    return JsonNodeFactory.instance.objectNode().put("type", "string");
  }

  @Override
  public Optional<String> read(SettingsReader reader, String field) {
    return reading.apply(reader, field);
  }

  @Override
  public JsonNode write(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }

  @Override
  public ObjectNode schema() {
    return text();
  }

  @Override
  public Control control() {
    return Control.Field.of(entry);
  }
}
