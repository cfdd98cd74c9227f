package dev.tributary.adapters.activity.fork;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.domain.activity.fork.ForkSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** The settings of Fork as JSON: an empty object. */
@ApplicationScoped
public class ForkSettingsCodec implements ActivitySettingsCodec<ForkSettings> {
  @Override
  public String kind() {
    return ForkSettings.KIND;
  }

  @Override
  public Class<ForkSettings> settingsType() {
    return ForkSettings.class;
  }

  @Override
  public ForkSettings read(SettingsReader reader) {
    return new ForkSettings();
  }

  @Override
  public ObjectNode write(ForkSettings settings) {
    return JsonNodeFactory.instance.objectNode();
  }
}
