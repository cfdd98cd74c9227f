package dev.tributary.adapters.activity.externalapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivitySettingsCodec;
import dev.tributary.adapters.activity.SettingsReader;
import dev.tributary.adapters.activity.SettingsSchema;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.FailureTransition;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.request.CallSettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.exchange.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The settings of External API activities as JSON. Settings that are left out take the instance's
 * defaults; the limits are always written, so that they do not change later.
 */
@ApplicationScoped
public class ExternalApiSettingsCodec implements ActivitySettingsCodec<ExternalApiSettings> {
  private final ExternalApiDefaults defaults;

  public ExternalApiSettingsCodec(ExternalApiDefaults defaults) {
    this.defaults = defaults;
  }

  @Override
  public ExternalApiSettings read(SettingsReader reader) {
    return new ExternalApiSettings(
        reader.object("inbound", InboundJson::read).orElse(InboundMapping.NONE),
        reader
            .object("outbound", OutboundJson::read)
            .orElseGet(() -> OutboundMapping.rows("", List.of())),
        reader
            .object("execution", execution -> ExecutionJson.read(execution, defaults.retry()))
            .orElseGet(this::nothingSet),
        reader.object("failure", failure -> failure(failure)).orElse(FailureTransition.OFF),
        reader
            .object("guardrails", given -> GuardrailsJson.read(given, defaults.guardrails()))
            .orElse(defaults.guardrails()));
  }

  @Override
  public ObjectNode write(ExternalApiSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode inbound = InboundJson.write(settings.inbound());
    if (!inbound.isEmpty()) {
      node.set("inbound", inbound);
    }
    node.set("outbound", OutboundJson.write(settings.outbound()));
    node.set("execution", ExecutionJson.write(settings.execution()));
    if (!settings.failure().equals(FailureTransition.OFF)) {
      node.set("failure", write(settings.failure()));
    }
    node.set("guardrails", GuardrailsJson.write(settings.guardrails()));
    return node;
  }

  @Override
  public ObjectNode schema() {
    return SettingsSchema.of(ExternalApiSettings.KIND);
  }

  private CallSettings nothingSet() {
    return new CallSettings(HttpMethod.POST, "", List.of(), true, defaults.retry());
  }

  private static FailureTransition failure(SettingsReader reader) {
    return new FailureTransition(reader.bool("enabled", true), reader.text("label"));
  }

  private static ObjectNode write(FailureTransition failure) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("enabled", failure.enabled());
    if (!failure.label().isEmpty()) {
      node.put("label", failure.label());
    }
    return node;
  }
}
