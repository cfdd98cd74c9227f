package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.activity.externalapi.mapping.ColumnFormat;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.EmptyRule;
import dev.tributary.domain.activity.externalapi.mapping.ErrorRule;
import dev.tributary.domain.activity.externalapi.mapping.LetterCase;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.Remapping;
import dev.tributary.domain.activity.externalapi.mapping.ValueRules;
import dev.tributary.domain.activity.externalapi.mapping.WhiteSpace;
import dev.tributary.domain.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One column of the response as JSON; {@code remap} is an object of source and destination. */
final class ColumnJson {
  private ColumnJson() {}

  static OutboundColumn read(SettingsReader reader) {
    String name = reader.text("name");
    return new OutboundColumn(
        name,
        reader.optionalText("label").orElse(name),
        reader.exactText("path").orElse(OutboundColumn.memberPath(name)),
        reader.choice("from", ColumnOrigin.class, ColumnOrigin.ELEMENT),
        reader.choice("type", ValueType.class, ValueType.TEXT),
        format(reader),
        rules(reader),
        reader.bool("ignore", false));
  }

  /** Validation checks the number; here it only has to fit. */
  private static ColumnFormat format(SettingsReader reader) {
    long length = reader.integer("maxLength", ColumnFormat.DEFAULT_LENGTH);
    NumberSeparators plain = NumberSeparators.PLAIN;
    return new ColumnFormat(
        Math.clamp(length, -1, Integer.MAX_VALUE),
        reader.choice("whiteSpace", WhiteSpace.class, WhiteSpace.NONE),
        reader.choice("letterCase", LetterCase.class, LetterCase.NONE),
        reader.text("format"),
        new NumberSeparators(
            reader.exactText("decimalSeparator").orElse(plain.decimal()),
            reader.exactText("thousandsSeparator").orElse(plain.thousands())));
  }

  private static ValueRules rules(SettingsReader reader) {
    ValueRules defaultValue = ValueRules.DEFAULT;
    return new ValueRules(
        reader.object("remap", ColumnJson::remapping).orElse(defaultValue.remapping()),
        reader.choice("onEmpty", EmptyRule.class, defaultValue.onEmpty()),
        reader.choice("onError", ErrorRule.class, defaultValue.onError()),
        reader.optionalText("default"));
  }

  private static List<Remapping> remapping(SettingsReader entries) {
    List<Remapping> remapping = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries.entries()) {
      remapping.add(new Remapping(entry.getKey(), entries.exactText(entry.getKey())));
    }
    return remapping;
  }

  static ObjectNode write(OutboundColumn column) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", column.name());
    put(node, "label", column.label(), column.name());
    put(node, "path", column.path(), OutboundColumn.memberPath(column.name()));
    put(node, "from", column.from(), ColumnOrigin.ELEMENT);
    node.put("type", SettingsReader.choiceName(column.type()));
    writeFormat(node, column.format());
    writeRules(node, column.rules());
    if (column.ignore()) {
      node.put("ignore", true);
    }
    return node;
  }

  private static void writeFormat(ObjectNode node, ColumnFormat format) {
    ColumnFormat plain = ColumnFormat.PLAIN;
    if (format.maxLength() != plain.maxLength()) {
      node.put("maxLength", format.maxLength());
    }
    put(node, "whiteSpace", format.whiteSpace(), plain.whiteSpace());
    put(node, "letterCase", format.letterCase(), plain.letterCase());
    put(node, "format", format.pattern(), plain.pattern());
    NumberSeparators separators = format.separators();
    put(node, "decimalSeparator", separators.decimal(), plain.separators().decimal());
    put(node, "thousandsSeparator", separators.thousands(), plain.separators().thousands());
  }

  private static void writeRules(ObjectNode node, ValueRules rules) {
    if (!rules.remapping().isEmpty()) {
      ObjectNode remap = node.putObject("remap");
      rules
          .remapping()
          .forEach(
              entry ->
                  entry
                      .to()
                      .ifPresentOrElse(
                          to -> remap.put(entry.from(), to), () -> remap.putNull(entry.from())));
    }
    put(node, "onEmpty", rules.onEmpty(), ValueRules.DEFAULT.onEmpty());
    put(node, "onError", rules.onError(), ValueRules.DEFAULT.onError());
    rules.defaultValue().ifPresent(text -> node.put("default", text));
  }

  private static void put(ObjectNode node, String field, String value, String defaultValue) {
    if (!value.equals(defaultValue)) {
      node.put(field, value);
    }
  }

  private static void put(ObjectNode node, String field, Enum<?> value, Enum<?> defaultValue) {
    put(node, field, SettingsReader.choiceName(value), SettingsReader.choiceName(defaultValue));
  }
}
