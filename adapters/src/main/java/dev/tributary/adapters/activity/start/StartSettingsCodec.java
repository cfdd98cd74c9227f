package dev.tributary.adapters.activity.start;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.start.StartSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of Start as JSON: an empty object. */
@ApplicationScoped
public class StartSettingsCodec implements ActivitySettingsCodec<StartSettings> {
  @Override
  public String kind() {
    return StartSettings.KIND;
  }

  @Override
  public Class<StartSettings> settingsType() {
    return StartSettings.class;
  }

  @Override
  public StartSettings read(SettingsReader reader) {
    return new StartSettings();
  }

  @Override
  public ObjectNode write(StartSettings settings) {
    return JsonNodeFactory.instance.objectNode();
  }
}
