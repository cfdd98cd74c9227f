package dev.tributary.adapters.activity.end;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.end.EndSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of End as JSON: an empty object. */
@ApplicationScoped
public class EndSettingsCodec implements ActivitySettingsCodec<EndSettings> {
  @Override
  public String kind() {
    return EndSettings.KIND;
  }

  @Override
  public Class<EndSettings> settingsType() {
    return EndSettings.class;
  }

  @Override
  public EndSettings read(SettingsReader reader) {
    return new EndSettings();
  }

  @Override
  public ObjectNode write(EndSettings settings) {
    return JsonNodeFactory.instance.objectNode();
  }
}
