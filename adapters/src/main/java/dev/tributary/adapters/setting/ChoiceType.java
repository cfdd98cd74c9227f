package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A constant of an enum, written in lower camel case. */
record ChoiceType<E extends Enum<E>>(Class<E> type) implements SettingType<E> {
  static ObjectNode oneOf(List<String> choices) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode list = schema.putArray("enum");
    choices.forEach(list::add);
    return schema;
  }

  @Override
  public Optional<E> read(SettingsReader reader, String field) {
    return reader.optionalChoice(field, type);
  }

  @Override
  public JsonNode write(E value) {
    return JsonNodeFactory.instance.textNode(SettingsReader.choiceName(value));
  }

  @Override
  public ObjectNode schema() {
    return oneOf(choices());
  }

  @Override
  public Control control() {
    return new Control.Field(Entry.CHOICE, choices());
  }

  private List<String> choices() {
    return Arrays.stream(type.getEnumConstants()).map(SettingsReader::choiceName).toList();
  }
}
