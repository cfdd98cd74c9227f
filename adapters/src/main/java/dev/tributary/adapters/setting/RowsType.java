package dev.tributary.adapters.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list of objects. The methods give changed copies.
 *
 * @param shorthand what an element means that is a mere text
 * @param order the settings of a row that come first in a form
 * @param collapseAfter how many of them are always visible
 */
public record RowsType<T>(
    SettingsDeclaration<T> declaration,
    Optional<Function<String, T>> shorthand,
    RowShape shape,
    List<String> order,
    int collapseAfter)
    implements SettingType<List<T>> {

  public static <T> RowsType<T> rowsOf(SettingsDeclaration<T> declaration) {
    return new RowsType<>(
        declaration, Optional.empty(), RowShapes.OBJECTS, List.of(), Integer.MAX_VALUE);
  }

  public RowsType<T> shorthand(Function<String, T> meaning) {
    return new RowsType<>(declaration, Optional.of(meaning), shape, order, collapseAfter);
  }

  public RowsType<T> shape(RowShape other) {
    return new RowsType<>(declaration, shorthand, other, order, collapseAfter);
  }

  /** The settings of {@code names} come first in a form, the others as they are written. */
  public RowsType<T> order(String... names) {
    return new RowsType<>(declaration, shorthand, shape, List.of(names), collapseAfter);
  }

  /** Only the first {@code visible} settings are always visible. */
  public RowsType<T> collapseAfter(int visible) {
    return new RowsType<>(declaration, shorthand, shape, order, visible);
  }

  @Override
  public Optional<List<T>> read(SettingsReader reader, String field) {
    return Optional.of(
        shorthand
            .map(meaning -> reader.objectsOrTexts(field, meaning, declaration::read))
            .orElseGet(() -> reader.objects(field, declaration::read)));
  }

  @Override
  public JsonNode write(List<T> value) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    value.forEach(element -> list.add(declaration.write(element)));
    return list;
  }

  @Override
  public ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
    ObjectNode element = SettingsSchema.of(declaration.list());
    if (shorthand.isPresent()) {
      schema.putObject("items").putArray("oneOf").add(TextType.text()).add(element);
    } else {
      schema.set("items", element);
    }
    return schema;
  }

  @Override
  public Control control() {
    List<Setting<?>> settings =
        declaration.list().stream()
            .sorted(Comparator.comparingInt(this::position))
            .<Setting<?>>map(setting -> setting)
            .toList();
    return new Control.Rows(shape, settings, collapseAfter);
  }

  private int position(Setting<?> setting) {
    int position = order.indexOf(setting.name());
    return position < 0 ? order.size() : position;
  }
}
