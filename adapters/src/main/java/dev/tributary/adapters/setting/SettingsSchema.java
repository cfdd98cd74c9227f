package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingTraits.Flag;
import java.util.List;

/** The JSON Schema of an object of settings. */
public final class SettingsSchema {
  private static final JsonMapper JSON = new JsonMapper();

  private SettingsSchema() {}

  public static ObjectNode of(List<Setting<?>> settings) {
    ObjectNode schema =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "object")
            .put("additionalProperties", false);
    List<String> required =
        settings.stream()
            .filter(setting -> setting.traits().has(Flag.REQUIRED))
            .map(Setting::name)
            .toList();
    if (!required.isEmpty()) {
      ArrayNode names = schema.putArray("required");
      required.forEach(names::add);
    }
    if (!settings.isEmpty()) {
      ObjectNode properties = schema.putObject("properties");
      settings.forEach(setting -> properties.set(setting.name(), property(setting)));
    }
    return schema;
  }

  private static <T> ObjectNode property(Setting<T> setting) {
    SettingTraits traits = setting.traits();
    ObjectNode schema = JSON.createObjectNode();
    if (!traits.description().isEmpty()) {
      schema.put("description", traits.description());
    }
    schema.setAll(setting.type().schema());
    if (!setting.defaultText().isEmpty()) {
      schema.set("default", setting.type().write(setting.defaultValue()));
    }
    traits.keywords().forEach((keyword, value) -> schema.set(keyword, JSON.valueToTree(value)));
    return schema;
  }
}
