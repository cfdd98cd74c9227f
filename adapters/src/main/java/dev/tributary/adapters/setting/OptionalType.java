package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.adapters.setting.Control.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that may be left out; a choice offers to choose nothing. */
record OptionalType<T>(SettingType<T> type) implements SettingType<Optional<T>> {
  @Override
  public Optional<Optional<T>> read(SettingsReader reader, String field) {
    Optional<T> value = type.read(reader, field);
    return value.isPresent() ? Optional.of(value) : Optional.empty();
  }

  @Override
  public JsonNode write(Optional<T> value) {
    return value.map(type::write).orElseGet(MissingNode::getInstance);
  }

  @Override
  public ObjectNode schema() {
    return type.schema();
  }

  @Override
  public Control control() {
    return type.control() instanceof Field(var entry, List<String> choices) && entry == Entry.CHOICE
        ? new Field(entry, Stream.concat(Stream.of(""), choices.stream()).toList())
        : type.control();
  }
}
