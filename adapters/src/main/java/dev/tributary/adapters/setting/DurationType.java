package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.domain.value.DurationText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time: {@code 500ms}, {@code 30s}, {@code 5m}, or ISO 8601.
 *
 * @param write one of the forms that {@link DurationText#read} reads
 */
record DurationType(Function<Duration, String> write) implements SettingType<Duration> {
  private static final String FORM = "^(\\d{1,9}(ms|s|m|h|d)|P.+)$";

  @Override
  public Optional<Duration> read(SettingsReader reader, String field) {
    return reader.duration(field);
  }

  @Override
  public JsonNode write(Duration value) {
    return JsonNodeFactory.instance.textNode(write.apply(value));
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = TextType.text().put("pattern", FORM);
    schema.putArray("examples").add("500ms").add("60s").add("5m").add("PT1H");
    return schema;
  }

  @Override
  public Control control() {
    return Control.Field.of(Entry.LINE);
  }
}
