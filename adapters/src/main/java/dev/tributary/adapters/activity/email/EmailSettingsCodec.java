package dev.tributary.adapters.activity.email;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.adapters.activity.SettingsSchema;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.activity.email.EmailSettings.WhenUnknown;
import dev.tributary.domain.activity.email.Sender;
import dev.tributary.domain.personalisation.MissingValues;
import dev.tributary.domain.personalisation.MissingValues.Policy;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** An email's settings in YAML and JSON. */
public class EmailSettingsCodec implements ActivitySettingsCodec<EmailSettings> {
  @Override
  public EmailSettings read(SettingsReader reader) {
    return new EmailSettings(
        reader
            .object("from", from -> new Sender(from.text("name"), from.text("address")))
            .orElseGet(() -> new Sender("", "")),
        reader.optionalText("address").orElse(EmailSettings.ADDRESS),
        reader.text("subject"),
        reader.text("html"),
        reader.text("text"),
        reader.object("missing", EmailSettingsCodec::missing).orElse(MissingValues.SKIP),
        reader.bool("excludeDuplicates", true),
        reader.choice("channel", Channel.class, Channel.SANDBOX),
        reader.choice("whenUnknown", WhenUnknown.class, WhenUnknown.LEAVE));
  }

  private static MissingValues missing(SettingsReader reader) {
    return new MissingValues(reader.choice("policy", Policy.class, Policy.SKIP), defaults(reader));
  }

  private static SequencedMap<String, String> defaults(SettingsReader reader) {
    SequencedMap<String, String> defaults = new LinkedHashMap<>();
    JsonNode node = reader.json("defaults").orElseGet(JsonNodeFactory.instance::objectNode);
    if (!node.isObject()) {
      reader.problem("defaults", DefinitionErrorCode.NOT_AN_OBJECT);
      return defaults;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!entry.getValue().isValueNode()) {
        reader.problem("defaults." + entry.getKey(), DefinitionErrorCode.NOT_TEXT);
      }
      defaults.put(entry.getKey(), entry.getValue().asText());
    }
    return defaults;
  }

  @Override
  public ObjectNode write(EmailSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode from = node.putObject("from");
    putUnlessBlank(from, "name", settings.from().name());
    putUnlessBlank(from, "address", settings.from().address());
    if (!settings.address().equals(EmailSettings.ADDRESS)) {
      node.put("address", settings.address());
    }
    putUnlessBlank(node, "subject", settings.subject());
    putUnlessBlank(node, "html", settings.html());
    putUnlessBlank(node, "text", settings.text());
    if (!settings.missing().equals(MissingValues.SKIP)) {
      node.set("missing", missing(settings.missing()));
    }
    if (!settings.excludeDuplicates()) {
      node.put("excludeDuplicates", false);
    }
    if (settings.channel() != Channel.SANDBOX) {
      node.put("channel", SettingsReader.choiceName(settings.channel()));
    }
    if (settings.whenUnknown() != WhenUnknown.LEAVE) {
      node.put("whenUnknown", SettingsReader.choiceName(settings.whenUnknown()));
    }
    return node;
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(EmailSettings.KIND);
  }

  private static ObjectNode missing(MissingValues missing) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("policy", SettingsReader.choiceName(missing.policy()));
    if (!missing.defaults().isEmpty()) {
      ObjectNode defaults = node.putObject("defaults");
      missing.defaults().forEach(defaults::put);
    }
    return node;
  }

  private static void putUnlessBlank(ObjectNode node, String field, String text) {
    if (!text.isBlank()) {
      node.put(field, text);
    }
  }
}
