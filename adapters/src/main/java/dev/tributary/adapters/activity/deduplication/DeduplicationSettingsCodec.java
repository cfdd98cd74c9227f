package dev.tributary.adapters.activity.deduplication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.adapters.activity.SettingsSchema;
import dev.tributary.domain.activity.deduplication.DeduplicationSettings;
import dev.tributary.domain.activity.deduplication.Preference;
import dev.tributary.domain.activity.deduplication.Preference.Method;

/** A deduplication's settings in YAML and JSON. */
public class DeduplicationSettingsCodec implements ActivitySettingsCodec<DeduplicationSettings> {
  @Override
  public DeduplicationSettings read(SettingsReader reader) {
    return new DeduplicationSettings(
        reader.texts("keys"),
        reader.integer("keep", DeduplicationSettings.DEFAULT_KEEP),
        reader
            .object("preference", DeduplicationSettingsCodec::preference)
            .orElse(Preference.FIRST),
        reader.bool("normalise", false),
        reader.bool("complement", false));
  }

  @Override
  public ObjectNode write(DeduplicationSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode keys = node.putArray("keys");
    settings.keys().forEach(keys::add);
    if (settings.keep() != DeduplicationSettings.DEFAULT_KEEP) {
      node.put("keep", settings.keep());
    }
    if (!settings.preference().equals(Preference.FIRST)) {
      write(settings.preference(), node.putObject("preference"));
    }
    putWhenSet(node, "normalise", settings.normalise());
    putWhenSet(node, "complement", settings.complement());
    return node;
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(DeduplicationSettings.KIND);
  }

  private static Preference preference(SettingsReader reader) {
    return new Preference(
        reader.choice("method", Method.class, Method.CHOOSE_FOR_ME),
        reader.text("expression"),
        reader.texts("values"));
  }

  private static void write(Preference preference, ObjectNode node) {
    node.put("method", SettingsReader.choiceName(preference.method()));
    if (!preference.expression().isBlank()) {
      node.put("expression", preference.expression());
    }
    if (!preference.values().isEmpty()) {
      ArrayNode values = node.putArray("values");
      preference.values().forEach(values::add);
    }
  }

  private static void putWhenSet(ObjectNode node, String field, boolean value) {
    if (value) {
      node.put(field, true);
    }
  }
}
