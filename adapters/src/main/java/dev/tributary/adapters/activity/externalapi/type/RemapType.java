package dev.tributary.adapters.activity.externalapi.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control;
import dev.tributary.adapters.setting.SettingType;
import dev.tributary.adapters.setting.SettingTypes;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.externalapi.mapping.Remapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of destinations by source value; null makes no value. */
public final class RemapType implements SettingType<List<Remapping>> {
  @Override
  public Optional<List<Remapping>> read(SettingsReader reader, String field) {
    return reader.object(field, RemapType::remapping);
  }

  private static List<Remapping> remapping(SettingsReader entries) {
    List<Remapping> remapping = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries.entries()) {
      remapping.add(new Remapping(entry.getKey(), entries.exactText(entry.getKey())));
    }
    return remapping;
  }

  @Override
  public JsonNode write(List<Remapping> value) {
    ObjectNode remap = JsonNodeFactory.instance.objectNode();
    value.forEach(entry -> remap.put(entry.from(), entry.to().orElse(null)));
    return remap;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema
        .putObject("additionalProperties")
        .putArray("type")
        .add("string")
        .add("number")
        .add("boolean")
        .add("null");
    return schema;
  }

  @Override
  public Control control() {
    return new Control.Rows(
        new RemapShape(),
        List.of(
            SettingTypes.exact(RemapShape.FROM).help(), SettingTypes.exact(RemapShape.TO).help()),
        2);
  }
}
