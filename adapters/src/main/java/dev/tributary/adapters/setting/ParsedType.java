package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.Control.Entry;
import dev.tributary.domain.problem.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is written as a text of a certain form.
 *
 * @param parse throws IllegalArgumentException or DateTimeException on another form
 * @param write its inverse
 * @param otherwise the error code that names the form; its first argument is the text
 * @param choices all texts that a form offers; none for a line
 */
public record ParsedType<T>(
    Function<String, T> parse, Function<T, String> write, ErrorCode otherwise, List<String> choices)
    implements SettingType<T> {

  @Override
  public Optional<T> read(SettingsReader reader, String field) {
    return reader.parsed(field, parse, otherwise, arguments());
  }

  @Override
  public JsonNode write(T value) {
    return JsonNodeFactory.instance.textNode(write.apply(value));
  }

  @Override
  public ObjectNode schema() {
    return choices.isEmpty() ? TextType.text() : ChoiceType.oneOf(choices);
  }

  @Override
  public Control control() {
    return choices.isEmpty()
        ? Control.Field.of(Entry.LINE)
        : new Control.Field(Entry.CHOICE, choices);
  }

  private Object[] arguments() {
    return choices.isEmpty() ? new Object[0] : new Object[] {String.join(", ", choices)};
  }
}
