package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivitySettings;

/** Writes an empty object and reads {@code settings} from it. */
record NoSettingsCodec<S extends ActivitySettings>(S settings) implements ActivitySettingsCodec<S> {
  @Override
  public S read(SettingsReader reader) {
    return settings;
  }

  @Override
  public ObjectNode write(S written) {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public ObjectNode schema() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "object")
        .put("additionalProperties", false);
  }
}
