package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.exchange.NoContentRule;
import dev.tributary.domain.value.ValueType;

/** The outbound mapping as JSON. A column that is only a name is a text of that property. */
final class OutboundJson {
  private OutboundJson() {}

  static OutboundMapping read(SettingsReader reader) {
    return new OutboundMapping(
        reader.bool("flatten", false),
        reader.text("arrayPath"),
        reader.objectsOrTexts(
            "columns", name -> OutboundColumn.of(name, ValueType.TEXT), ColumnJson::read),
        reader.choice("noContent", NoContentRule.class, NoContentRule.BY_STATUS),
        reader.bool("objectAsRow", false));
  }

  static ObjectNode write(OutboundMapping outbound) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (outbound.flatten()) {
      node.put("flatten", true);
    }
    if (!outbound.arrayPath().isEmpty()) {
      node.put("arrayPath", outbound.arrayPath());
    }
    if (outbound.noContent() != NoContentRule.BY_STATUS) {
      node.put("noContent", SettingsReader.choiceName(outbound.noContent()));
    }
    if (outbound.objectAsRow()) {
      node.put("objectAsRow", true);
    }
    ArrayNode columns = node.putArray("columns");
    outbound.columns().forEach(column -> columns.add(ColumnJson.write(column)));
    return node;
  }
}
