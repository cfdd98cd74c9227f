package dev.tributary.adapters.activity.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.AdditionalFields;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.adapters.activity.SettingsSchema;
import dev.tributary.domain.activity.query.QuerySettings;

/** A query's settings in YAML and JSON. */
public class QuerySettingsCodec implements ActivitySettingsCodec<QuerySettings> {
  @Override
  public QuerySettings read(SettingsReader reader) {
    return new QuerySettings(
        reader.optionalText("resource").orElse(QuerySettings.DEFAULT_RESOURCE),
        reader.text("where"),
        AdditionalFields.read(reader),
        reader.bool("emitEmpty", true));
  }

  @Override
  public ObjectNode write(QuerySettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("resource", settings.resource());
    if (!settings.where().isBlank()) {
      node.put("where", settings.where());
    }
    AdditionalFields.write(node, settings.additionalData());
    if (!settings.emitEmpty()) {
      node.put("emitEmpty", false);
    }
    return node;
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(QuerySettings.KIND);
  }
}
