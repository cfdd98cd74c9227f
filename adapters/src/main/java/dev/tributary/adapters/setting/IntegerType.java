package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.Optional;
import java.util.OptionalLong;

/** An integer between two bounds. */
record IntegerType(long least, long most) implements SettingType<Long> {
  /** Any integer; validation checks it. */
  static final IntegerType ANY = new IntegerType(Long.MIN_VALUE, Long.MAX_VALUE);

  @Override
  public Optional<Long> read(SettingsReader reader, String field) {
    OptionalLong given = reader.optionalInteger(field);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.getAsLong() < least || given.getAsLong() > most) {
      reader.problem(field, DefinitionErrorCode.OUT_OF_RANGE, least, most);
      return Optional.empty();
    }
    return Optional.of(given.getAsLong());
  }

  @Override
  public JsonNode write(Long value) {
    return JsonNodeFactory.instance.numberNode(value);
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "integer");
    return equals(ANY) ? schema : schema.put("minimum", least).put("maximum", most);
  }

  @Override
  public Control control() {
    return Control.Field.of(Entry.NUMBER);
  }
}
